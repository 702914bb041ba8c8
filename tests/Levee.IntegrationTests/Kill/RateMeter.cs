using System.Diagnostics;

namespace Levee.IntegrationTests.Kill;

/// <summary>Counts answered lines by tenths of a second; any thread.</summary>
internal sealed class RateMeter
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly long[] tenths = new long[36_000];

    /// <summary>Counts lines answered now.</summary>
    public void Add(int lines) => Interlocked.Add(ref tenths[Now], lines);

    /// <summary>All lines.</summary>
    public long Total => tenths.Sum();

    /// <summary>Lines a second since the meter was made.</summary>
    public double Mean => Total / Stopwatch.GetElapsedTime(started).TotalSeconds;

    /// <summary>Lines a second in the last whole second.</summary>
    public long LastSecond()
    {
        int now = Now;
        return tenths.Skip(Math.Max(0, now - 10)).Take(Math.Min(10, now)).Sum();
    }

    private int Now => (int)(Stopwatch.GetElapsedTime(started).TotalMilliseconds / 100);
}
