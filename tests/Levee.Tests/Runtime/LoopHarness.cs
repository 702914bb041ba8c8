using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

/// <summary>A loop stepped by the test's own thread over a simulated disk and clock.</summary>
internal sealed class LoopHarness : IDisposable
{
    private readonly SubmissionQueue queue;
    private readonly PartitionMetrics metrics;

    public LoopHarness(SimulatedDisk disk, PartitionOptions options, ManualTime? time = null)
    {
        Time = time ?? new ManualTime(Make.Start);
        queue = new SubmissionQueue(options);
        metrics = new PartitionMetrics(options.Partition, queue);
        Loop = new PartitionLoop(options, new PartitionSeams
        {
            Decider = Decider, Open = disk.Open, Time = Time, Metrics = metrics, Observer = Heard,
        });
        Loop.Open();
    }

    public TallyDecider Decider { get; } = new();

    public Heard Heard { get; } = new();

    public ManualTime Time { get; }

    public PartitionLoop Loop { get; }

    public Instant Now => new(Time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Takes events in one go and returns what became of them.</summary>
    public SubmissionResult Send(params Action<EventBatch>[] adds)
    {
        EventBatch events = new();
        foreach (Action<EventBatch> add in adds) add(events);
        return Take(completed => Make.Submission(events, completed));
    }

    /// <summary>Takes entries in one go and returns what became of them.</summary>
    public SubmissionResult Send(params Entry[] entries) => Take(completed => Make.Submission(completed, entries));

    public void Dispose()
    {
        Loop.Dispose();
        queue.Dispose();
        metrics.Dispose();
    }

    private SubmissionResult Take(Func<Action<SubmissionResult>, Submission> make)
    {
        SubmissionResult? result = null;
        Loop.Take([make(given => result = given)]);
        return result ?? throw new InvalidOperationException("no answer was given");
    }
}
