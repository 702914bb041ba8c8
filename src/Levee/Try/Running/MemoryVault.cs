using System.Collections.Concurrent;
using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Try.Running;

/// <summary>
/// Keeps long identifiers, sealed, while a file is tried, so that a page can show their tail; nothing of it reaches the
/// disk. Bounded: what comes after is not kept and its tail not shown. Safe from any thread.
/// </summary>
internal sealed class MemoryVault : IVault
{
    private const int EntriesMax = 200_000;
    private readonly ConcurrentDictionary<SubjectId, byte[]> kept = new();
    private int count;

    public void Keep(SubjectId id, ReadOnlySpan<byte> sealedIdentifier)
    {
        if (Volatile.Read(ref count) >= EntriesMax) return;
        if (kept.TryAdd(id, sealedIdentifier.ToArray())) Interlocked.Increment(ref count);
    }

    public byte[]? Find(SubjectId id) => kept.GetValueOrDefault(id);
}
