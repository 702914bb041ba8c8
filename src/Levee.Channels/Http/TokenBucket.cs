namespace Levee.Channels.Http;

/// <summary>
/// A source's allowance of lines: fills at a rate, holds at most a burst. Safe from any thread; time comes from the
/// caller, in milliseconds of a clock that never goes back.
/// </summary>
/// <param name="ratePerS">Lines a second.</param>
/// <param name="burst">The most it holds.</param>
/// <param name="nowMs">The time at which it is full.</param>
internal sealed class TokenBucket(int ratePerS, int burst, long nowMs)
{
    private readonly Lock gate = new();
    private long thousandths = burst * 1000L;
    private long filledMs = nowMs;

    /// <summary>
    /// Takes lines and returns 0, or takes none and returns after how many milliseconds to try again.
    /// </summary>
    public long TryTake(int lines, long nowMs)
    {
        lock (gate)
        {
            long elapsed = Math.Clamp(nowMs - filledMs, 0, 3_600_000);
            filledMs = Math.Max(filledMs, nowMs);
            thousandths = Math.Min(burst * 1000L, thousandths + (elapsed * ratePerS));
            // A request larger than the burst passes when the bucket is full and leaves it in debt.
            long needed = Math.Min(lines, burst) * 1000L;
            if (thousandths < needed) return Math.Max(1, (needed - thousandths + ratePerS - 1) / ratePerS);
            thousandths -= lines * 1000L;
            return 0;
        }
    }
}
