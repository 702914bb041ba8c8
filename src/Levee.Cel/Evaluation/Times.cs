namespace Levee.Cel.Evaluation;

/// <summary>Arithmetic of timestamps and durations, in nanoseconds.</summary>
internal static class Times
{
    internal const long Second = 1_000_000_000;

    internal static CelValue Duration(Int128 nanoseconds) =>
        nanoseconds < long.MinValue || nanoseconds > long.MaxValue
            ? Faults.DurationRange
            : CelValue.Duration((long)nanoseconds);

    internal static CelValue Shift(in CelValue timestamp, Int128 nanoseconds)
    {
        Int128 total = Total(timestamp) + nanoseconds;
        Int128 seconds = total / Second;
        if (total % Second < 0) seconds--;
        return CelValue.Timestamp((long)seconds, (int)(total - (seconds * Second)));
    }

    internal static CelValue Between(in CelValue from, in CelValue to) => Duration(Total(to) - Total(from));

    private static Int128 Total(in CelValue timestamp) => ((Int128)timestamp.Raw * Second) + timestamp.RawNanoseconds;
}
