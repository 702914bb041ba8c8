using Levee.Contracts.Events;

namespace Levee.Channels.Http;

/// <summary>The numbers and ids of one source. Owned by <see cref="GivenSequences"/>.</summary>
internal sealed class GivenOfSource
{
    private readonly Dictionary<(EventKind Kind, ulong Id), Given> byId = [];
    private readonly Queue<(EventKind Kind, ulong Id)> order = new();
    private long last;
    private long count;

    /// <summary>A number above all others, the given one if that is.</summary>
    public long Next(long wanted)
    {
        count++;
        return last = Math.Max(last + 1, wanted);
    }

    /// <summary>The partition has accepted this one.</summary>
    public void Learn(long accepted) => last = Math.Max(last, accepted);

    /// <summary>What was given to an id before, or null.</summary>
    public Given? Find(EventKind kind, ulong id)
    {
        if (id == 0 || !byId.TryGetValue((kind, id), out Given given)) return null;
        byId[(kind, id)] = given with { IsNew = false };
        return given;
    }

    /// <summary>Remembers the event's id, if it has one; the oldest goes.</summary>
    public void Keep(EventRow row) => Keep(row, isNew: true);

    /// <summary>Remembers an event of the journal.</summary>
    public void Recall(EventRow row)
    {
        Learn(row.Sequence.Major);
        Keep(row, isNew: false);
    }

    /// <summary>Forgets the event's id: it was not taken under this number.</summary>
    public void Forget(EventRow row) => byId.Remove((row.Kind, row.ExternalId));

    /// <summary>True when nobody asked under this id before, or when it has none.</summary>
    public bool IsNew(EventRow row) =>
        row.ExternalId == 0 || !byId.TryGetValue((row.Kind, row.ExternalId), out Given given) || given.IsNew;

    /// <summary>True when the partition would still remember the number, had it accepted it.</summary>
    public bool IsRecent(EventRow row) =>
        byId.TryGetValue((row.Kind, row.ExternalId), out Given given) && count - given.Count < GivenSequences.IdsMax;

    private void Keep(EventRow row, bool isNew)
    {
        if (row.ExternalId == 0) return;
        (EventKind Kind, ulong Id) key = (row.Kind, row.ExternalId);
        byId[key] = new Given(row.Sequence.Major, row.At, count, isNew);
        order.Enqueue(key);
        if (order.Count > GivenSequences.IdsMax) byId.Remove(order.Dequeue());
    }
}
