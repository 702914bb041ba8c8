namespace Levee.Channels.Http;

/// <summary>Bytes that all requests together may hold before their answers; safe from any thread.</summary>
/// <param name="max">The bound, bytes.</param>
internal sealed class MemoryBudget(long max)
{
    private long used;

    /// <summary>Bytes held now.</summary>
    public long Used => Volatile.Read(ref used);

    /// <summary>Takes bytes, or none and returns false when they would go over the bound.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref used, bytes) <= max) return true;
        Interlocked.Add(ref used, -bytes);
        return false;
    }

    /// <summary>Counts bytes that are already held, over the bound if need be.</summary>
    public void Force(long bytes) => Interlocked.Add(ref used, bytes);

    /// <summary>Gives bytes back.</summary>
    public void Return(long bytes) => Interlocked.Add(ref used, -bytes);
}
