using Levee.Contracts.Entries;

namespace Levee.Contracts.Codec;

/// <summary>Keeps an entry's place while its row is being read.</summary>
internal sealed record PendingEntry : Entry
{
    private static readonly PendingEntry[] OfKind =
        [.. Enumerable.Range(0, 256).Select(kind => new PendingEntry((byte)kind))];

    private readonly EntryKind kind;

    private PendingEntry(byte kind) => this.kind = (EntryKind)kind;

    public override EntryKind Kind => kind;

    /// <summary>The one that stands for entries of a kind.</summary>
    public static PendingEntry Of(byte kind) => OfKind[kind];
}
