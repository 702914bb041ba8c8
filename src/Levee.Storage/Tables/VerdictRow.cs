using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Storage.Tables;

/// <summary>One verdict above allow as the index knows it; values and words stand in the journal.</summary>
public sealed record VerdictRow
{
    /// <summary>The entry of the screen journal.</summary>
    public required Position Position { get; init; }

    /// <summary>The journal time.</summary>
    public required Instant Time { get; init; }

    /// <summary>When the event happened.</summary>
    public required Instant At { get; init; }

    /// <summary>The event's kind.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The step.</summary>
    public required Step Step { get; init; }

    /// <summary>The step before ceilings and lateness lowered it.</summary>
    public required Step Uncapped { get; init; }

    /// <summary>The score, thousandths of log-odds.</summary>
    public required int Score { get; init; }

    /// <summary>True when it was decided after its deadline.</summary>
    public required bool Late { get; init; }

    /// <summary>The entry of the rule set in force.</summary>
    public required Position Rules { get; init; }

    /// <summary>Indexes, in that rule set, of the rules that spoke.</summary>
    public required IReadOnlyList<int> Hits { get; init; }

    /// <summary>Who sent the event.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Its sequence there.</summary>
    public required long Sequence { get; init; }

    /// <summary>The screen journal's number of the anchor; 0 when absent.</summary>
    public required int Anchor { get; init; }

    /// <summary>The screen journal's number of the first counterpart; 0 when absent.</summary>
    public required int Counterpart { get; init; }

    /// <summary>True when it raised a warning.</summary>
    public required bool Warning { get; init; }

    /// <summary>The id of the rule that weighed most, when it raised a warning; else empty.</summary>
    public required string Rule { get; init; }

    /// <summary>What the edge last confirmed, or null.</summary>
    public required ReceiptState? Receipt { get; init; }
}
