using System.Numerics;
using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Fed = Levee.Tests.Engine.PaneOracle.Fed;

namespace Levee.Tests.Engine;

/// <summary>
/// Measures of the latest events and of what is got and given, by their definition in <c>docs/rules.md</c>, recomputed
/// from the whole list of what fed them before.
/// </summary>
/// <param name="windowMs">The window.</param>
internal sealed class LatestOracle(long windowMs)
{
    private readonly long paneMs = windowMs / 12;

    public RecordedValue Quantile(IReadOnlyList<Fed> fed, Instant now, int percent) =>
        OfLatest(fed, now, values => Rank(values, percent));

    public RecordedValue Spread(IReadOnlyList<Fed> fed, Instant now) => OfLatest(fed, now, Variation);

    public RecordedValue Rising(IReadOnlyList<Fed> fed, Instant now) =>
        OfLatest(fed, now, Rises, isZeroWhenEmpty: true);

    public RecordedValue Gaps(IReadOnlyList<Fed> fed, Instant now)
    {
        List<Fed> gaps = [];
        Instant? before = null;
        long newest = long.MinValue;
        foreach (Fed one in Landed(fed))
        {
            newest = Math.Max(newest, Pane(one.At));
            if (one.IsCertain && before is { } previous && Pane(previous) > newest - 12)
                gaps.Add(one with { Value = Math.Abs(one.At.Since(previous)) });
            before = one.IsCertain ? one.At : null;
        }
        return IsSure(fed, now) ? OfWindow(gaps, fed, now, 32, Variation) : RecordedValue.Unknown;
    }

    public RecordedValue Residence(IReadOnlyList<Fed> fed, Instant now) => IsSure(fed, now)
        ? OfWindow(Stays(fed, out _), fed, now, 32, values => Rank(values, 50))
        : RecordedValue.Unknown;

    /// <summary>Whether all that is given came in the window.</summary>
    public bool Covers(IReadOnlyList<Fed> fed, Fed given)
    {
        Stays([.. fed, given with { Value = 0 }], out long there);
        return there >= given.Value;
    }

    public RecordedValue OutIn(IReadOnlyList<Fed> fed, Instant now)
    {
        if (!IsSure(fed, now, mayBeNegative: true)) return RecordedValue.Unknown;
        List<Fed> inside = [.. Landed(fed).Where(one => Pane(one.At) >= First(fed, now))];
        long got = inside.Where(one => !one.IsOut).Sum(one => one.Value);
        return got == 0
            ? RecordedValue.Unknown
            : RecordedValue.Of((double)inside.Where(one => one.IsOut).Sum(one => one.Value) / got);
    }

    public RecordedValue Overlap(IReadOnlyList<Fed> fed, Instant now) => IsSure(fed, now)
        ? OfWindow([.. Landed(fed)], fed, now, 16, _ => RecordedValue.Unknown, intervals =>
        {
            long taken = 0, doubled = 0;
            long[] edges = [.. intervals.SelectMany(one => new[] { one.From, one.To }).Distinct().Order()];
            for (int i = 1; i < edges.Length; i++)
            {
                int going = intervals.Count(one => one.From <= edges[i - 1] && one.To >= edges[i]);
                if (going > 0) taken += edges[i] - edges[i - 1];
                if (going > 1) doubled += edges[i] - edges[i - 1];
            }
            return taken == 0 ? RecordedValue.Unknown : RecordedValue.Of((double)doubled / taken);
        })
        : RecordedValue.Unknown;

    /// <summary>The pane's total of one subject against the totals of all, each list what fed one of them.</summary>
    public RecordedValue Against(IReadOnlyList<(int Subject, Fed Fed)> all, int subject, Instant now)
    {
        Dictionary<int, List<Fed>> landed = all.GroupBy(one => one.Subject)
            .ToDictionary(group => group.Key, group => Landed([.. group.Select(one => one.Fed)]));
        List<Fed> sure = [.. landed.Values.SelectMany(list => list).Where(one => one.IsCertain && one.Value >= 0)];
        List<Fed> own = landed.GetValueOrDefault(subject, []);
        bool isPast = own.Count > 0 && Pane(now) <= own.Max(one => Pane(one.At)) - 12;
        List<Fed> ownNow = [.. own.Where(one => Pane(one.At) == Pane(now))];
        if (sure.Count == 0 || isPast || ownNow.Exists(one => !one.IsCertain || one.Value < 0))
            return RecordedValue.Unknown;
        long newest = sure.Max(one => Pane(one.At));
        List<long> totals = [.. landed.SelectMany(list => list.Value.Where(one => one.IsCertain && one.Value >= 0
                && Pane(one.At) > newest - 12).GroupBy(one => Pane(one.At)))
            .Select(pane => Coarse(pane.Sum(one => one.Value), 5)).Order()];
        if (totals.Count < 16) return RecordedValue.Unknown;
        long median = totals[(totals.Count + 1) / 2 - 1];
        long deviation = totals.Select(total => Math.Abs(total - median)).Order().ElementAt((totals.Count + 1) / 2 - 1);
        return RecordedValue.Of(((double)ownNow.Sum(one => one.Value) - median)
            / (1.4826 * Math.Max(deviation, Math.Max(1, median / 16))));
    }

    private RecordedValue OfLatest(IReadOnlyList<Fed> fed, Instant now, Func<List<long>, RecordedValue> compute,
        bool isZeroWhenEmpty = false)
    {
        if (!IsSure(fed, now)) return RecordedValue.Unknown;
        return fed.Count == 0 && isZeroWhenEmpty
            ? RecordedValue.Of(0L)
            : OfWindow([.. Landed(fed).Where(one => one.IsCertain && one.Value >= 0)], fed, now, 32, compute);
    }

    private RecordedValue OfWindow(List<Fed> values, IReadOnlyList<Fed> fed, Instant now, int latest,
        Func<List<long>, RecordedValue> compute, Func<List<(long From, long To)>, RecordedValue>? ofIntervals = null)
    {
        List<Fed> inside = [.. values.Where(one => one.IsCertain && one.Value >= 0).TakeLast(latest)
            .Where(one => Pane(one.At) >= First(fed, now))];
        return ofIntervals is null
            ? compute([.. inside.Select(one => Coarse(one.Value, 11))])
            : ofIntervals([.. inside.Select(one => (one.At.UnixMs - one.Value * 1000, one.At.UnixMs))]);
    }

    // What was fed and was not too old then.
    private List<Fed> Landed(IReadOnlyList<Fed> fed)
    {
        List<Fed> landed = [];
        long newest = long.MinValue;
        foreach (Fed one in fed)
        {
            if (landed.Count > 0 && Pane(one.At) <= newest - 12) continue;
            newest = Math.Max(newest, Pane(one.At));
            landed.Add(one);
        }
        return landed;
    }

    private bool IsSure(IReadOnlyList<Fed> fed, Instant now, bool mayBeNegative = false) => !Landed(fed).Exists(one =>
        (!one.IsCertain || (!mayBeNegative && one.Value < 0)) && Pane(one.At) >= First(fed, now));

    private List<Fed> Stays(IReadOnlyList<Fed> fed, out long left)
    {
        List<Fed> stays = [];
        List<(long AtMs, long Amount)> there = [];
        long newest = long.MinValue;
        foreach (Fed one in Landed(fed))
        {
            newest = Math.Max(newest, Pane(one.At));
            there.RemoveAll(layer => Pane(new Instant(layer.AtMs)) <= newest - 12);
            if (!one.IsCertain || one.Value < 0) continue;
            if (one.IsOut) Give(one, there, stays);
            else if (one.Value > 0) Get(one, there);
        }
        left = there.Sum(layer => layer.Amount);
        return stays;
    }

    private static void Get(Fed one, List<(long AtMs, long Amount)> there)
    {
        if (there.Count == 8) there.RemoveAt(0);
        there.Add((one.At.UnixMs, one.Value));
    }

    // What came last goes first.
    private static void Give(Fed one, List<(long AtMs, long Amount)> there, List<Fed> stays)
    {
        long left = one.Value;
        BigInteger weighted = 0;
        while (left > 0 && there.Count > 0)
        {
            (long atMs, long amount) = there[^1];
            long part = Math.Min(left, amount);
            weighted += (BigInteger)Math.Max(0, one.At.UnixMs - atMs) * part;
            left -= part;
            there.RemoveAt(there.Count - 1);
            if (part < amount) there.Add((atMs, amount - part));
        }
        if (left < one.Value) stays.Add(one with { Value = (long)(weighted / (one.Value - left) / 1000) });
    }

    private static RecordedValue Rank(List<long> values, int percent)
    {
        if (values.Count == 0) return RecordedValue.Unknown;
        int rank = (int)Math.Ceiling(percent * values.Count / 100m);
        return RecordedValue.Of(values.Order().ElementAt(rank - 1));
    }

    private static RecordedValue Rises(List<long> values)
    {
        int rises = 0;
        for (int i = 1; i < values.Count; i++) rises = values[i] > values[i - 1] ? rises + 1 : 0;
        return RecordedValue.Of((long)rises);
    }

    private static RecordedValue Variation(List<long> values)
    {
        double mean = values.Count == 0 ? 0 : values.Aggregate(0.0, (sum, value) => sum + value) / values.Count;
        return values.Count < 2 || mean == 0
            ? RecordedValue.Unknown
            : RecordedValue.Of(Math.Sqrt(values.Aggregate(0.0, (sum, value) => sum + (value - mean) * (value - mean))
                / values.Count) / mean);
    }

    // The middle of the numbers that begin with the same bits.
    private static long Coarse(long value, int bits)
    {
        int shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)value) - bits);
        return (value >> shift << shift) + (1L << shift >> 1);
    }

    private long First(IReadOnlyList<Fed> fed, Instant now) =>
        fed.Select(one => Pane(one.At)).Append(Pane(now)).Max() - 11;

    private long Pane(Instant at) => (long)Math.Floor((decimal)at.UnixMs / paneMs);
}
