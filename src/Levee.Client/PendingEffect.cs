using Levee.Contracts;
using Levee.Contracts.Effects;

namespace Levee.Client;

/// <summary>A warning that this source is to deliver.</summary>
public sealed record PendingEffect
{
    /// <summary>Its permanent id: what a receipt names, and what makes delivering twice avoidable.</summary>
    public required string Effect { get; init; }

    /// <summary>Whom to warn, in the form the source sends.</summary>
    public required string To { get; init; }

    /// <summary>The counterpart, or null.</summary>
    public string? Counterpart { get; init; }

    /// <summary>How urgent.</summary>
    public required WarningLevel Level { get; init; }

    /// <summary>Which wording was chosen.</summary>
    public required string Wording { get; init; }

    /// <summary>What the person reads.</summary>
    public required Words Text { get; init; }

    /// <summary>After this it is of no use.</summary>
    public required Instant Until { get; init; }

    /// <summary>The source of the event it is about.</summary>
    public required string AboutSource { get; init; }

    /// <summary>That event's sequence.</summary>
    public required long AboutSequence { get; init; }
}
