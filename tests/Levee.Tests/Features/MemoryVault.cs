using System.Collections.Concurrent;
using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Tests.Features;

internal sealed class MemoryVault : IVault
{
    private readonly ConcurrentDictionary<SubjectId, byte[]> kept = new();

    public int Count => kept.Count;

    public int Calls { get; private set; }

    public void Keep(SubjectId id, ReadOnlySpan<byte> sealedIdentifier)
    {
        Calls++;
        kept[id] = sealedIdentifier.ToArray();
    }

    public byte[]? Find(SubjectId id) => kept.GetValueOrDefault(id);
}
