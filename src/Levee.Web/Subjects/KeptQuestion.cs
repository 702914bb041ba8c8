using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Web.Subjects;

/// <summary>
/// Asks the screen partition what it keeps of a subject, and does not wait long: a page without the answer is still a
/// page. Safe from any thread.
/// </summary>
internal sealed class KeptQuestion(INode node, TimeProvider time)
{
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(1);

    /// <summary>The answer, or null when there is none in time.</summary>
    public async Task<SubjectKept?> AskAsync(Subject subject, CancellationToken gone)
    {
        TaskCompletionSource<SubjectKept?> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!node.TryAsk(PartitionName.Screen, new SubjectQuestion(subject, done.SetResult))) return null;
        try
        {
            return await done.Task.WaitAsync(AnswerMax, time, gone);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
