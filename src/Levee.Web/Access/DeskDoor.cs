using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Web.Http;
using Levee.Web.Texts;

namespace Levee.Web.Access;

/// <summary>
/// Hands entries of the console or the portal to the desk, one at a time, and waits for the commit.
/// Safe from any thread.
/// </summary>
internal sealed class DeskDoor(INode node, TimeProvider time)
{
    private const int Attempts = 2;

    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private long last;

    /// <summary>Posts what <paramref name="make"/> makes of a sequence and a completion.</summary>
    public Task<DeskAnswer> PostAsync(
        PageRequest request, Func<SourceSequence, Action<SubmissionResult>, Submission> make) =>
        PostAsync(request.Frame.Text, make, request.Context.RequestAborted);

    /// <summary>As above, for a page of any sort.</summary>
    public async Task<DeskAnswer> PostAsync(
        Text text, Func<SourceSequence, Action<SubmissionResult>, Submission> make, CancellationToken gone)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            TaskCompletionSource<SubmissionResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Submission submission = make(new SourceSequence(NextSequence()), done.SetResult);
            if (!node.Ingress(PartitionName.Desk).TryPost(submission)) return No(text["refused.full"]);
            SubmissionResult result;
            try
            {
                result = await done.Task.WaitAsync(AnswerMax, time, gone);
            }
            catch (TimeoutException)
            {
                return No(text["refused.slow"]);
            }
            if (result.Failure is { } failure) return No(failure);
            Answer answer = result.Answers[0];
            if (answer.Kind is AnswerKind.Accepted or AnswerKind.Repeated) return new DeskAnswer(answer, Reason: "");
            // Another run of this node used higher sequences: go on after its last one.
            Raise(answer.Last.Major);
        }
        return No(text["refused.slow"]);
    }

    private static DeskAnswer No(string reason) => new(Answer: null, reason);

    /// <summary>Microseconds of the machine's clock, but always rising: it must go on after a restart.</summary>
    private long NextSequence()
    {
        lock (gate)
        {
            long now = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
            last = Math.Max(last + 1, now);
            return last;
        }
    }

    private void Raise(long least)
    {
        lock (gate) last = Math.Max(last, least);
    }
}
