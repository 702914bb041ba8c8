using Levee.Contracts.Events;

namespace Levee.Contracts.Effects;

/// <summary>
/// Screen asks the desk to warn someone. Subject 0 is whom to warn, subject 1 (may be 0) the
/// counterpart.
/// </summary>
public sealed record WarningRaised : Effect
{
    /// <inheritdoc/>
    public override EffectKind Kind => EffectKind.WarningRaised;

    /// <summary>The person, number or account to warn: index into the carrier's subjects.</summary>
    public const int Warned = 0;

    /// <summary>The counterpart: index into the carrier's subjects.</summary>
    public const int Counterpart = 1;

    /// <summary>How urgent.</summary>
    public required WarningLevel Level { get; init; }

    /// <summary>The kind of the event.</summary>
    public required EventKind Event { get; init; }

    /// <summary>The step of the verdict.</summary>
    public required Step Step { get; init; }

    /// <summary>The wording's key: the id of the rule that weighed most.</summary>
    public required string Rule { get; init; }

    /// <summary>Type of fraud (<c>docs/rules.md</c>), such as <c>T7</c>; empty when none is meant.</summary>
    public required string Typology { get; init; }

    /// <summary>
    /// The source that opened the subject last, else the event's: where the warning is to be
    /// delivered.
    /// </summary>
    public required SourceId Home { get; init; }

    /// <summary>The source of the event, its sequence and external id: effects name these.</summary>
    public required SourceId EventSource { get; init; }

    /// <summary>The event's sequence at its source.</summary>
    public required long EventSequence { get; init; }

    /// <summary>Eight bytes of the event's external id; 0 when there is none.</summary>
    public required ulong EventExternalId { get; init; }

    /// <summary>The sentence why, English, rendered from the values read. Holds no identifier.</summary>
    public required string BecauseEn { get; init; }

    /// <summary>The sentence why, Chinese.</summary>
    public required string BecauseZh { get; init; }

    /// <summary>What the person is advised, English, from the rule: starts with what to do.</summary>
    public required string AdviceEn { get; init; }

    /// <summary>What the person is advised, Chinese.</summary>
    public required string AdviceZh { get; init; }

    /// <summary>True when the verdict came too late to act on, so that the warning is all that is left.</summary>
    public bool Late { get; init; }
}
