
namespace Levee.Composition;

internal sealed partial class NodeObserver
{
    [LoggerMessage(1, LogLevel.Information,
        "{Partition}: reading the journal back, {Done} of {Entries} entries, {Rate} a second, {Left} s left")]
    private partial void LogRecovering(string partition, long done, long entries, long rate, long left);

    [LoggerMessage(2, LogLevel.Information, "{Partition}: open, next position {Next}, read back in {Ms} ms")]
    private partial void LogOpened(string partition, long next, long ms);

    [LoggerMessage(3, LogLevel.Error, "{Partition}: no room: {Message}")]
    private partial void LogOutOfRoom(string partition, string message);

    [LoggerMessage(4, LogLevel.Information, "{Partition}: room again, going on")]
    private partial void LogRoomAgain(string partition);

    [LoggerMessage(5, LogLevel.Error, "{Partition}: outcome of a commit unknown: {Message}")]
    private partial void LogCommitUnknown(string partition, string message);

    [LoggerMessage(6, LogLevel.Information, "{Partition}: commit settled, committed {WasCommitted}")]
    private partial void LogCommitSettled(string partition, bool wasCommitted);

    [LoggerMessage(7, LogLevel.Information, "{Partition}: stopped: {Reason}")]
    private partial void LogStopped(string partition, string reason);

    [LoggerMessage(8, LogLevel.Critical, "{Partition}: stopped by an error: {Reason}")]
    private partial void LogBroke(Exception cause, string partition, string reason);

    [LoggerMessage(9, LogLevel.Warning, "{Partition}: an answer could not be handed over")]
    private partial void LogAnswerNotTaken(Exception cause, string partition);

    [LoggerMessage(10, LogLevel.Error, "{Partition}: follower {Follower} failed, again in {Ms} ms")]
    private partial void LogFollowerFailed(Exception cause, string partition, string follower, long ms);

    [LoggerMessage(11, LogLevel.Information, "{Partition}: follower {Follower} goes on")]
    private partial void LogFollowerHealed(string partition, string follower);
}
