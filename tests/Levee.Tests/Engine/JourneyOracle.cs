using Levee.Contracts;
using Levee.Contracts.Verdicts;

namespace Levee.Tests.Engine;

/// <summary>
/// A journey by its definition in <c>docs/rules.md</c>: every run over the events before is tried, none is remembered.
/// </summary>
/// <param name="steps">How many steps it has.</param>
/// <param name="withinMs">How long a run may take.</param>
internal sealed class JourneyOracle(int steps, long withinMs)
{
    private static readonly RecordedValue[] Unknown = [.. Enumerable.Repeat(RecordedValue.Unknown, 3)];

    /// <summary>What ends every run before it.</summary>
    public const int End = -1;

    /// <summary>One event of the subject: which steps it may take, or <see cref="End"/>.</summary>
    internal readonly record struct Taken(Instant At, bool IsCertain, int[] Steps);

    /// <summary><c>j.complete</c>, <c>j.steps</c>, <c>j.since</c>.</summary>
    public RecordedValue[] Read(IReadOnlyList<Taken> taken, Instant now)
    {
        (List<Taken> landed, Instant? newest) = Landed(taken);
        if (newest is { } top && now.UnixMs < top.UnixMs - withinMs) return Unknown;
        (int Steps, Instant Start) sure =
            Furthest([.. AfterEnd(landed, mayEnd: true).Where(one => one.IsCertain)], now);
        int possible = Furthest(AfterEnd(landed, mayEnd: false), now).Steps;
        if (sure.Steps != possible && sure.Steps != steps)
            return Unknown;
        return
        [
            RecordedValue.Of(sure.Steps == steps), RecordedValue.Of((long)sure.Steps),
            sure.Steps == 0 ? RecordedValue.Unknown
                : RecordedValue.Of(Math.Max(0, now.Since(sure.Start)) / 1000),
        ];
    }

    // From the first first step on, an event older than the newest first step by more than the time lands nowhere.
    private (List<Taken> Landed, Instant? Newest) Landed(IReadOnlyList<Taken> taken)
    {
        List<Taken> landed = [];
        Instant? newest = null;
        foreach (Taken one in taken)
        {
            bool isEnd = one.Steps.Contains(End);
            if (!isEnd && newest is null && !one.Steps.Contains(0)) continue;
            if (!isEnd && newest is { } top && one.At.UnixMs < top.UnixMs - withinMs) continue;
            if (!isEnd && one.Steps.Contains(0)) newest = newest is { } before && before > one.At ? before : one.At;
            landed.Add(one);
        }
        return (landed, newest);
    }

    private static List<Taken> AfterEnd(List<Taken> landed, bool mayEnd)
    {
        int last = landed.FindLastIndex(one => one.Steps[0] == End && (mayEnd || one.IsCertain));
        return [.. landed.Skip(last + 1).Where(one => one.Steps[0] != End)];
    }

    private (int Steps, Instant Start) Furthest(List<Taken> taken, Instant now)
    {
        for (int wanted = steps; wanted > 0; wanted--)
        {
            Instant[] starts = [.. Starts(taken, wanted).Where(start => now.UnixMs - start.UnixMs <= withinMs)];
            if (starts.Length > 0) return (wanted, starts.Max());
        }
        return (0, default);
    }

    private IEnumerable<Instant> Starts(List<Taken> taken, int wanted)
    {
        for (int i = 0; i < taken.Count; i++)
            if (taken[i].Steps.Contains(0) && GoesOn(taken, i + 1, taken[i].At, 1, wanted))
                yield return taken[i].At;
    }

    private bool GoesOn(List<Taken> taken, int from, Instant start, int step, int wanted)
    {
        if (step == wanted) return true;
        for (int i = from; i < taken.Count; i++)
            if (taken[i].Steps.Contains(step) && taken[i].At.UnixMs - start.UnixMs <= withinMs
                && GoesOn(taken, i + 1, start, step + 1, wanted))
                return true;
        return false;
    }
}
