using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;

namespace Levee.Channels.Http;

/// <summary>The share of one request that goes to one partition as one submission. Owned by its request.</summary>
/// <param name="partition">Where it goes.</param>
internal sealed class Part(PartitionName partition)
{
    private readonly TaskCompletionSource<SubmissionResult> done =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PartitionName Partition { get; } = partition;

    /// <summary>Its events; they come before its entries.</summary>
    public EventBatch Events { get; set; } = new(16);

    /// <summary>Its entries; once it has one, no event may be added.</summary>
    public List<Entry> Entries { get; } = [];

    public int Count => Events.Count + Entries.Count;

    /// <summary>Why it was refused as a whole, or null.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>True once it was handed over, so that its answers are still to come or have come.</summary>
    public bool IsPosted { get; private set; }

    /// <summary>The answers, or null while there are none.</summary>
    public SubmissionResult? Result { get; private set; }

    /// <summary>True when the wait ended before the answer came.</summary>
    public bool IsUnanswered { get; private set; }

    public void Refuse(Problem problem) => Problem = problem;

    /// <summary>Itself, refused.</summary>
    public Part Refused(Problem problem)
    {
        Refuse(problem);
        return this;
    }

    /// <summary>Hands it over, or refuses it when the queue is full.</summary>
    public void Post(IIngress ingress)
    {
        Submission submission = new() { Events = Events, Entries = Entries, Completed = done.SetResult };
        IsPosted = ingress.TryPost(submission);
        if (!IsPosted) Refuse(Problem.QueueFull());
    }

    /// <summary>Waits for the commit; afterwards there is a result or a problem.</summary>
    public async Task WaitAsync(TimeSpan timeout, TimeProvider time, CancellationToken token)
    {
        if (!IsPosted) return;
        try
        {
            SubmissionResult result = await done.Task.WaitAsync(timeout, time, token).ConfigureAwait(false);
            if (result.Failure is { } failure) Refuse(Problem.NotCommitted(failure));
            else Result = result;
        }
        catch (TimeoutException)
        {
            IsUnanswered = true;
            Refuse(Problem.AnswerUnknown());
        }
    }
}
