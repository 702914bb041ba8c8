namespace Levee.Contracts.Entries;

/// <summary>A channel or edge confirms what became of an effect, or of the verdict on an entry (ordinal -1).</summary>
public sealed record Receipt : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.Receipt;

    /// <summary>The entry of this partition's journal.</summary>
    public required Position About { get; init; }

    /// <summary>The effect's ordinal there; -1 means the verdict itself.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What is confirmed.</summary>
    public required ReceiptState State { get; init; }

    /// <summary>When it happened at the edge.</summary>
    public required Instant At { get; init; }
}
