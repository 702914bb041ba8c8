namespace Levee.Channels.Http;

/// <summary>
/// One source's requests for effects: how often, and how many open at once. Safe from any thread; time comes from the
/// caller, in milliseconds of a clock that never goes back.
/// </summary>
/// <param name="limits">The bounds.</param>
/// <param name="nowMs">The time at which the allowance is full.</param>
internal sealed class EffectAsks(HttpLimits limits, long nowMs)
{
    private readonly TokenBucket bucket = new(limits.EffectsPerS, limits.EffectsBurst, nowMs);
    private int open;

    /// <summary>
    /// Opens a request until the result is disposed; throws <see cref="ProblemException"/> (429) over a bound.
    /// </summary>
    public IDisposable Ask(long now)
    {
        long waitMs = bucket.TryTake(1, now);
        if (waitMs > 0) throw new ProblemException(Problem.Rate(waitMs));
        if (Interlocked.Increment(ref open) <= limits.EffectsOpenMax) return new OpenAsk(this);
        Interlocked.Decrement(ref open);
        throw new ProblemException(Problem.TooManyAsks(limits.EffectsOpenMax));
    }

    private sealed class OpenAsk(EffectAsks owner) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref owner.open);
    }
}
