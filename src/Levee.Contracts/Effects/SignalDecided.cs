namespace Levee.Contracts.Effects;

/// <summary>The desk tells screen what a listing now says of subject 0; it arrives there as a changed signal.</summary>
public sealed record SignalDecided : Effect
{
    /// <inheritdoc/>
    public override EffectKind Kind => EffectKind.SignalDecided;

    /// <summary>The position that opened the listing.</summary>
    public required Position Listing { get; init; }

    /// <summary>The list, such as <c>bad-host</c>.</summary>
    public required string List { get; init; }

    /// <summary>Where the fact comes from.</summary>
    public required string Provenance { get; init; }

    /// <summary>Confidence in thousandths; 0 = not in force any more.</summary>
    public required int Confidence { get; init; }

    /// <summary>True when persons checked it.</summary>
    public required bool Verified { get; init; }

    /// <summary>When it lapses by itself.</summary>
    public required Instant Until { get; init; }
}
