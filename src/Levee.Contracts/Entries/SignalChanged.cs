using Levee.Contracts.Signals;

namespace Levee.Contracts.Entries;

/// <summary>
/// A listed fact about the subject at index 0 was added, renewed or (confidence 0) withdrawn. On the desk it is what a
/// feed says, and the workflow of listings decides what becomes of it; on screen it is what the desk decided.
/// </summary>
public sealed record SignalChanged : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.SignalChanged;

    /// <summary>The list, such as <c>bad-number</c> or <c>good-sender</c>.</summary>
    public required string List { get; init; }

    /// <summary>Where the fact comes from.</summary>
    public required string Provenance { get; init; }

    /// <summary>Confidence in thousandths; 0 withdraws the fact.</summary>
    public required int Confidence { get; init; }

    /// <summary>
    /// True when it was checked (a confirmed case, an officer's decision): it then stands for two
    /// families.
    /// </summary>
    public required bool Verified { get; init; }

    /// <summary>When it lapses by itself.</summary>
    public required Instant Until { get; init; }

    /// <summary>How much the fact covers.</summary>
    public SignalScope Scope { get; init; }

    /// <summary>True when the feed may bring a fact into force by itself, below the ceiling of confidence.</summary>
    public bool Trusted { get; init; }
}
