using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>
/// Sets of subjects with the pane each was met in last, in blocks of 4 to 131,072 places of 8 bytes. Blocks of up to 8
/// are scanned, greater ones probed. Members whose pane died count nowhere and leave when a block is full. Owned by one
/// decider.
/// </summary>
internal sealed unsafe class SubjectSets
{
    private const uint Spread = 0x9E37_79B1;
    private const int Log2Min = 2;
    private const int Log2Scanned = 3;
    private const int Log2Max = 17;
    private const int Log2PlaceBytes = 3;
    private readonly NativeBlocks blocks = new(EngineLimits.SetBytesMax);

    /// <summary>Native bytes taken.</summary>
    internal long Bytes => blocks.Bytes;

    /// <summary>
    /// The place of a subject in a set, added when it was not there: then its pane is to be set. Null when
    /// <see cref="EngineLimits.DistinctMax"/> members are alive, or all sets together came to
    /// <see cref="EngineLimits.SetBytesMax"/>.
    /// </summary>
    internal MetSubject* Open(ref SubjectSet set, int subject, long newest, out bool isNew)
    {
        MetSubject* place = set.Block == null ? null : Find(set, subject);
        isNew = place == null || place->Subject == 0;
        if (!isNew) return place;
        if (set.Block == null || set.Used == RoomOf(set.Log2))
        {
            if (!TryRebuild(ref set, newest)) return null;
            place = Find(set, subject);
        }
        set.Used++;
        place->Subject = subject;
        return place;
    }

    /// <summary>Gives the block of a set back.</summary>
    internal void Free(ref SubjectSet set)
    {
        if (set.Block != null) blocks.Release((byte*)set.Block, set.Log2 + Log2PlaceBytes);
        set = default;
    }

    /// <summary>The members alive as of a newest pane, in rising order.</summary>
    internal static List<MetSubject> Alive(in SubjectSet set, long newest)
    {
        List<MetSubject> alive = [];
        if (set.Block == null) return alive;
        for (int at = 0; at < 1 << set.Log2; at++)
            if (set.Block[at].Subject != 0 && set.Block[at].IsAlive(newest))
                alive.Add(set.Block[at]);
        alive.Sort((a, b) => a.Subject.CompareTo(b.Subject));
        return alive;
    }

    // The place of the subject, or the empty place where it belongs.
    private static MetSubject* Find(in SubjectSet set, int subject)
    {
        int mask = (1 << set.Log2) - 1;
        uint at = set.Log2 <= Log2Scanned ? 0 : unchecked((uint)subject * Spread) >> (32 - set.Log2);
        for (int tried = 0; tried <= mask; tried++, at = (at + 1) & (uint)mask)
            if (set.Block[at].Subject == subject || set.Block[at].Subject == 0)
                return set.Block + at;
        return null;
    }

    // Probing stays short while a quarter is empty; the greatest block holds no more than a set may.
    private static int RoomOf(int log2) => log2 switch
    {
        <= Log2Scanned => 1 << log2,
        Log2Max => EngineLimits.DistinctMax,
        _ => (1 << log2) / 4 * 3,
    };

    private bool TryRebuild(ref SubjectSet set, long newest)
    {
        List<MetSubject> alive = Alive(set, newest);
        if (alive.Count >= EngineLimits.DistinctMax) return false;
        // A quarter more than alive, so that a set at its size is not built again for every new member.
        int wanted = Math.Min(alive.Count + alive.Count / 4 + 1, EngineLimits.DistinctMax);
        int log2 = Log2Min;
        while (RoomOf(log2) < wanted) log2++;
        MetSubject* block = (MetSubject*)blocks.Take(log2 + Log2PlaceBytes);
        if (block == null) return false;
        SubjectSet built = new() { Block = block, Used = alive.Count, Log2 = log2 };
        foreach (MetSubject met in alive) *Find(built, met.Subject) = met;
        Free(ref set);
        set = built;
        return true;
    }
}
