using Levee.Contracts;

namespace Levee.Channels.Http;

/// <summary>
/// How far a source has read the effects of each partition, written <c>screen-12.0,desk-40.3</c>; the server keeps
/// nothing of it. Immutable.
/// </summary>
internal sealed class EffectCursor
{
    /// <summary>Partitions in one cursor at most.</summary>
    public const int PartitionsMax = 64;

    private readonly SortedDictionary<string, EffectId> ids = new(StringComparer.Ordinal);

    /// <summary>The beginning.</summary>
    public static EffectCursor Start => new();

    public static bool TryParse(string text, out EffectCursor cursor)
    {
        cursor = new EffectCursor();
        if (text.Length == 0) return true;
        string[] parts = text.Split(',');
        if (parts.Length > PartitionsMax) return false;
        foreach (string part in parts)
        {
            if (!EffectId.TryParse(part.Trim(), out EffectId id)) return false;
            if (!cursor.ids.TryAdd(id.Partition.Value, id)) return false;
        }
        return true;
    }

    /// <summary>The last id read of a partition; before its first when nothing was.</summary>
    public EffectId Of(PartitionName partition) => ids.TryGetValue(partition.Value, out EffectId id)
        ? id
        : new EffectId(partition, new Position(0), -1);

    /// <summary>This cursor moved on.</summary>
    public EffectCursor With(EffectId id)
    {
        EffectCursor next = new();
        foreach (EffectId known in ids.Values) next.ids[known.Partition.Value] = known;
        next.ids[id.Partition.Value] = id;
        return next;
    }

    public override string ToString() => string.Join(',', ids.Values);
}
