using System.Numerics;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>
/// How many subjects came to which total, a pane: what <c>against</c> compares with. Totals are exact below 32, above
/// within 1 part in 32. The twelve panes end with the newest in which any subject was fed. Owned by one decider.
/// </summary>
internal sealed class PaneTotals
{
    private const int StepBits = 4;
    private const int Exact = 1 << (StepBits + 1);
    private const int Buckets = Exact + (63 - StepBits - 1 << StepBits);
    private const int SubjectsMin = 16;
    private const double Consistent = 1.4826;
    private readonly int[] panes = new int[Window.Panes * Buckets];
    private readonly int[] all = new int[Buckets];
    private RingHead head;
    private long subjects;

    /// <summary>The first of the twelve panes, and whether there are any.</summary>
    internal bool TryFirst(out long first)
    {
        first = head.IsOpen ? Window.FirstOf(head.Newest) : 0;
        return head.IsOpen;
    }

    /// <summary>A subject's total of a pane rose; <paramref name="before"/> is null when it had none.</summary>
    internal void Move(PaneStamp at, long? before, long now)
    {
        if (!head.Reach(at, out uint cleared)) return;
        for (; cleared != 0; cleared &= cleared - 1) Clear(BitOperations.TrailingZeroCount(cleared));
        if (before is { } old) Add(at.Slot, BucketOf(old), -1);
        Add(at.Slot, BucketOf(now), 1);
    }

    /// <summary>
    /// How far a total lies above the median of all, in deviations: 1.4826 times the median absolute deviation, which
    /// is taken as at least 1 and a sixteenth of the median (Rousseeuw and Croux 1993). Null below sixteen totals.
    /// </summary>
    internal double? DistanceOf(long total)
    {
        if (subjects < SubjectsMin) return null;
        long half = (subjects + 1) / 2;
        int middle = 0;
        for (long passed = all[0]; passed < half; passed += all[middle]) middle++;
        long median = ValueOf(middle);
        long deviation = Math.Max(Deviation(middle, median, half), Math.Max(1, median / 16));
        return ((double)total - median) / (Consistent * deviation);
    }

    internal void Write(StateWriter writer)
    {
        writer.Long(head.IsOpen ? head.Newest : long.MinValue);
        for (int i = 0; i < panes.Length; i++)
        {
            if (panes[i] == 0) continue;
            writer.Int(i);
            writer.Int(panes[i]);
        }
    }

    // From the median outwards, the nearer side first, until half of the totals are passed.
    private long Deviation(int middle, long median, long half)
    {
        int below = middle - 1, above = middle + 1;
        long distance = 0;
        for (long passed = all[middle]; passed < half;)
        {
            long down = below < 0 ? long.MaxValue : median - ValueOf(below);
            long up = above == Buckets ? long.MaxValue : ValueOf(above) - median;
            distance = Math.Min(down, up);
            passed += down <= up ? all[below--] : all[above++];
        }
        return distance;
    }

    private void Add(int slot, int bucket, int change)
    {
        panes[slot * Buckets + bucket] += change;
        all[bucket] += change;
        subjects += change;
    }

    private void Clear(int slot)
    {
        Span<int> cleared = panes.AsSpan(slot * Buckets, Buckets);
        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            all[bucket] -= cleared[bucket];
            subjects -= cleared[bucket];
        }
        cleared.Clear();
    }

    private static int BucketOf(long total)
    {
        if (total < Exact) return (int)total;
        int exponent = BitOperations.Log2((ulong)total);
        return Exact + (exponent - StepBits - 1 << StepBits)
            + (int)(total >> (exponent - StepBits) & ((1 << StepBits) - 1));
    }

    private static long ValueOf(int bucket)
    {
        if (bucket < Exact) return bucket;
        int shift = (bucket - Exact >> StepBits) + 1;
        long mantissa = (bucket & ((1 << StepBits) - 1)) + (1 << StepBits);
        return (mantissa << shift) + (1L << shift >> 1);
    }
}
