namespace Levee.Contracts.Journal;

/// <summary>
/// One stored batch. <see cref="Hash"/> = SHA-256 over the previous row's hash, the partition's name, the position,
/// the count, the time and the SHA-256 digests of <see cref="Body"/> and <see cref="Sights"/>: two columns, so that a
/// sight can be forgotten without breaking the chain (<c>docs/ARCHITECTURE.md</c>).
/// </summary>
public sealed record JournalRow
{
    /// <summary>The position of the first entry.</summary>
    public required Position First { get; init; }

    /// <summary>Number of entries, at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>The journal time.</summary>
    public required Instant Time { get; init; }

    /// <summary>The encoded entries and outputs.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The encoded first sights; empty when there are none.</summary>
    public required ReadOnlyMemory<byte> Sights { get; init; }

    /// <summary>SHA-256 of <see cref="Body"/>.</summary>
    public required Hash256 BodyHash { get; init; }

    /// <summary>SHA-256 of <see cref="Sights"/> as first written.</summary>
    public required Hash256 SightsHash { get; init; }

    /// <summary>The link of the chain.</summary>
    public required Hash256 Hash { get; init; }

    /// <summary>The position after the last entry.</summary>
    public Position Next => First.Plus(Count);
}
