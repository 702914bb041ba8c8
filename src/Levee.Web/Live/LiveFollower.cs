using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;

namespace Levee.Web.Live;

/// <summary>
/// Follows the screen journal and keeps what the live screens show, in memory and bounded: the newest events, the
/// newest with a verdict, and counts a minute. The follower's thread writes; pages and streams read from any thread.
/// </summary>
public sealed class LiveFollower : IFollower
{
    /// <summary>Events kept, whatever their verdict.</summary>
    public const int NewestMax = 1024;

    /// <summary>Events above allow kept.</summary>
    public const int SpokenMax = 4096;

    /// <summary>Rows that a slice carries at most.</summary>
    public const int SliceMax = 40;

    /// <summary>How many entries before the head a new process reads again, to fill its rings.</summary>
    public const int ReadAgainMax = 100_000;

    private readonly Lock gate = new();
    private readonly LiveRing newest = new(NewestMax);
    private readonly LiveRing spoken = new(SpokenMax);
    private readonly MinuteCounts minutes = new();
    private readonly RateMeter meter;
    private readonly SortedSet<ushort> sources = [];
    private Position next;
    private Instant lastEventAt;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Follows from a position on, commonly <see cref="StartBefore"/> the head.</summary>
    public LiveFollower(Position next, TimeProvider time)
    {
        this.next = next;
        meter = new RateMeter(time);
    }

    /// <inheritdoc/>
    public string Name => "live";

    /// <inheritdoc/>
    public PartitionName Partition => PartitionName.Screen;

    /// <inheritdoc/>
    public Position Next
    {
        get
        {
            lock (gate) return next;
        }
    }

    /// <summary>Counts by minute and step, in journal time.</summary>
    public MinuteCounts Minutes => minutes;

    /// <summary>Where a new process starts: a bounded stretch before the head.</summary>
    public static Position StartBefore(Head head) => new(Math.Max(1, head.Next.Value - ReadAgainMax));

    /// <summary>Events a second over the last seconds, by the machine's clock.</summary>
    public int Rate
    {
        get
        {
            lock (gate) return meter.Read();
        }
    }

    /// <summary>The journal time of the last event; default when there was none.</summary>
    public Instant LastEventAt
    {
        get
        {
            lock (gate) return lastEventAt;
        }
    }

    /// <summary>Sources that sent an event since this process started.</summary>
    public IReadOnlyList<SourceId> Sources
    {
        get
        {
            lock (gate) return [.. sources.Select(number => new SourceId(number))];
        }
    }

    /// <summary>Completes when something was followed after the call.</summary>
    public Task ChangedAsync()
    {
        lock (gate) return changed.Task;
    }

    /// <inheritdoc/>
    public void Follow(Batch batch)
    {
        TaskCompletionSource wake;
        lock (gate)
        {
            if (batch.First.Plus(batch.Count) <= next) return;
            Take(batch);
            next = batch.First.Plus(batch.Count);
            wake = changed;
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        wake.SetResult();
    }

    /// <summary>The newest rows a viewer wants, newest first.</summary>
    public IReadOnlyList<LiveRow> Newest(LiveFilter filter)
    {
        lock (gate) return RingOf(filter).Newest(filter, SliceMax, new Position(0), out _);
    }

    /// <summary>How many of the newest events a viewer does not see because of their step.</summary>
    public int Below(LiveFilter filter)
    {
        lock (gate) return newest.Below(filter);
    }

    /// <summary>What a viewer who has seen everything before <paramref name="from"/> has not seen.</summary>
    public LiveSlice Since(Position from, LiveFilter filter)
    {
        lock (gate)
        {
            LiveRing ring = RingOf(filter);
            IReadOnlyList<LiveRow> rows = ring.Newest(filter, SliceMax, from, out int wanted);
            long missed = ring.Dropped > from ? ring.Dropped.Value - from.Value : 0;
            return new LiveSlice(rows, wanted - rows.Count, missed, next);
        }
    }

    private LiveRing RingOf(LiveFilter filter) => filter.Min == Step.Allow ? newest : spoken;

    private void Take(Batch batch)
    {
        Span<int> bySteps = stackalloc int[MinuteCounts.Steps];
        int events = 0, output = 0, firstKept = Math.Max(0, batch.Count - NewestMax);
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            while (output < batch.Outputs.Count && batch.Outputs[output].Entry < i) output++;
            if (!slot.IsEvent) continue;
            events++;
            bool hasOutput = output < batch.Outputs.Count && batch.Outputs[output].Entry == i;
            Verdict? verdict = hasOutput ? batch.Outputs[output].Verdict : null;
            bySteps[(int)(verdict?.Step ?? Step.Allow)]++;
            bool isSpoken = verdict is { Step: > Step.Allow };
            if (i < firstKept && !isSpoken) continue;
            LiveRow row = new(batch.PositionOf(i), batch.Time, batch.Events[slot.Index], verdict);
            sources.Add(row.Source.Value);
            newest.Add(row);
            if (isSpoken) spoken.Add(row);
        }
        if (events == 0) return;
        lastEventAt = batch.Time;
        minutes.Add(batch.Time, bySteps);
        meter.Add(events);
    }
}
