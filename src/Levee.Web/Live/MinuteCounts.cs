using Levee.Contracts;

namespace Levee.Web.Live;

/// <summary>Events by minute of journal time and by step, for the last hour. Safe from any thread.</summary>
public sealed class MinuteCounts
{
    /// <summary>Minutes kept.</summary>
    public const int Kept = 60;

    /// <summary>Steps of the ladder.</summary>
    public const int Steps = 7;

    private const long MinuteMs = 60_000;

    private readonly Lock gate = new();
    private readonly long[] minuteOf = new long[Kept];
    private readonly long[] counts = new long[Kept * Steps];
    private long newest = long.MinValue;

    /// <summary>Counts of a step in the last <see cref="Kept"/> minutes, oldest first, up to the newest.</summary>
    public IReadOnlyList<long> Of(Step step)
    {
        lock (gate)
        {
            long[] series = new long[Kept];
            if (newest == long.MinValue) return series;
            for (int i = 0; i < Kept; i++)
            {
                long minute = newest - Kept + 1 + i;
                int slot = SlotOf(minute);
                if (minuteOf[slot] == minute) series[i] = counts[(slot * Steps) + (int)step];
            }
            return series;
        }
    }

    internal void Add(Instant time, ReadOnlySpan<int> bySteps)
    {
        lock (gate)
        {
            long minute = Math.DivRem(time.UnixMs, MinuteMs, out long rest) - (rest < 0 ? 1 : 0);
            if (newest != long.MinValue && minute <= newest - Kept) return;
            int slot = SlotOf(minute);
            if (minuteOf[slot] != minute || newest == long.MinValue)
            {
                minuteOf[slot] = minute;
                counts.AsSpan(slot * Steps, Steps).Clear();
            }
            newest = Math.Max(newest, minute);
            for (int i = 0; i < Steps; i++) counts[(slot * Steps) + i] += bySteps[i];
        }
    }

    private static int SlotOf(long minute) => (int)(((minute % Kept) + Kept) % Kept);
}
