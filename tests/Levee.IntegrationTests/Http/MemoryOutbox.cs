using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.IntegrationTests.Http;

/// <summary>An outbox in memory.</summary>
internal sealed class MemoryOutbox : IOutbox
{
    private readonly Lock gate = new();
    private readonly List<(SourceId To, OutboxRow Row)> rows = [];
    private readonly List<Action> waiting = [];

    public IReadOnlyList<PartitionName> Partitions { get; } = [PartitionName.Screen, PartitionName.Desk];

    /// <summary>Completes when somebody has begun to wait.</summary>
    public TaskCompletionSource Waited { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Waiting
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    public void Add(SourceId to, OutboxRow row)
    {
        Action[] wake;
        lock (gate)
        {
            rows.Add((to, row));
            wake = [.. waiting];
        }
        foreach (Action one in wake) one();
    }

    public IReadOnlyList<OutboxRow> Read(SourceId to, EffectId after, int max)
    {
        lock (gate)
        {
            return [.. rows.Where(row => row.To == to && row.Row.Id.Partition == after.Partition
                    && (row.Row.Id.Position.Value, row.Row.Id.Ordinal).CompareTo(
                        (after.Position.Value, after.Ordinal)) > 0)
                .Select(row => row.Row).Take(max)];
        }
    }

    public IDisposable WhenAdded(Action added)
    {
        lock (gate) waiting.Add(added);
        Waited.TrySetResult();
        return new Registration(this, added);
    }

    private sealed class Registration(MemoryOutbox outbox, Action added) : IDisposable
    {
        public void Dispose()
        {
            lock (outbox.gate) outbox.waiting.Remove(added);
        }
    }
}
