using System.Collections.Concurrent;
using Levee.Contracts.Ports;

namespace Levee.Features.Pseudonyms;

/// <summary>
/// The pseudonymiser inside this process. A name of at most 30 digits, 20 plain characters or 15 bytes is one AES-256
/// block with its kind, and all names of a request are encrypted in one call; longer ones go the way of <see
/// cref="LongNames"/>. Whoever holds the key can reverse it all, so in one process with the store it protects nobody.
/// </summary>
/// <param name="keys">The keys.</param>
/// <param name="vault">Where long names go.</param>
public sealed class LocalPseudonymiser(PseudonymKeys keys, IVault vault) : IPseudonymiser, IDisposable
{
    private readonly LongNameMemo memo = new();
    private readonly ConcurrentBag<PseudonymWorker> idle = [];

    /// <inheritdoc/>
    public void Pseudonymise(ReadOnlySpan<byte> bytes, ReadOnlySpan<Name> names, Span<SubjectId> ids)
    {
        Invariant.Require(ids.Length == names.Length);
        PseudonymWorker worker = Take();
        worker.Pseudonymise(bytes, names, ids, vault);
        idle.Add(worker);
    }

    /// <inheritdoc/>
    public void Digest(ReadOnlySpan<byte> bytes, ReadOnlySpan<ByteRange> codes, Span<ulong> digests)
    {
        Invariant.Require(digests.Length == codes.Length);
        PseudonymWorker worker = Take();
        worker.Digest(bytes, codes, digests);
        idle.Add(worker);
    }

    /// <inheritdoc/>
    public string? Resolve(Subject subject)
    {
        PseudonymWorker worker = Take();
        string? name = worker.Resolve(subject, vault);
        idle.Add(worker);
        return name;
    }

    /// <summary>Drops the ciphers; callers must have come back.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out PseudonymWorker? worker)) worker.Dispose();
    }

    private PseudonymWorker Take() => idle.TryTake(out PseudonymWorker? worker)
        ? worker
        : new PseudonymWorker(keys, memo);
}
