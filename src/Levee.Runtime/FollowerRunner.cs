using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Runs one follower on a thread of its own: reads the journal from the follower's position, hands it batch after
/// batch, sleeps until the next commit. A follower that throws is given the same batch again, later and later.
/// </summary>
public sealed class FollowerRunner : IDisposable
{
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DelayMin = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan DelayMax = TimeSpan.FromSeconds(5);

    private readonly IFollower follower;
    private readonly Partition partition;
    private readonly IPartitionObserver observer;
    private readonly PartitionMetrics metrics;
    private readonly Thread thread;
    private readonly ManualResetEventSlim stop = new(initialState: false);
    private string? error;
    private long next;

    internal FollowerRunner(
        IFollower follower, Partition partition, IPartitionObserver observer, PartitionMetrics metrics)
    {
        this.follower = follower;
        this.partition = partition;
        this.observer = observer;
        this.metrics = metrics;
        next = follower.Next.Value;
        thread = new Thread(Run) { Name = $"levee {partition.Name} {follower.Name}", IsBackground = true };
    }

    /// <summary>The follower's name.</summary>
    public string Name => follower.Name;

    /// <summary>The first position it has not committed.</summary>
    public Position Next => new(Volatile.Read(ref next));

    /// <summary>How it is doing.</summary>
    public FollowerStatus Status() => new(
        Name, Next, Math.Max(0, partition.Head.Next.Value - Next.Value), Volatile.Read(ref error));

    /// <summary>Stops where it is; a batch it was given is given again after a restart.</summary>
    public void Dispose()
    {
        RequestStop();
        if (thread.Join(StopWithin)) stop.Dispose();
    }

    internal void Start() => thread.Start();

    internal void RequestStop()
    {
        stop.Set();
        partition.Commits.Wake();
    }

    private void Run()
    {
        TimeSpan delay = DelayMin;
        while (!stop.IsSet)
        {
            try
            {
                FollowWhatIsThere();
                partition.Commits.WaitFor(Next, LookAround, () => stop.IsSet);
            }
            catch (Exception failure)
            {
                if (stop.IsSet) return;
                Volatile.Write(ref error, failure.Message);
                metrics.FollowerFailed(Name);
                observer.FollowerFailed(partition.Name, Name, failure, delay);
                stop.Wait(delay);
                delay = delay * 2 < DelayMax ? delay * 2 : DelayMax;
                continue;
            }
            delay = DelayMin;
        }
    }

    private void FollowWhatIsThere()
    {
        if (Next >= partition.Commits.Next) return;
        foreach (Batch batch in partition.ReadShared(Next))
        {
            if (stop.IsSet) return;
            long after = batch.First.Plus(batch.Count).Value;
            follower.Follow(batch);
            Volatile.Write(ref next, after);
            if (Volatile.Read(ref error) is null) continue;
            Volatile.Write(ref error, null);
            observer.FollowerHealed(partition.Name, Name);
        }
    }
}
