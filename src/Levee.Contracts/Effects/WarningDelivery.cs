namespace Levee.Contracts.Effects;

/// <summary>
/// The desk asks a source to deliver a warning to subject 0. Subject 1 (may be 0) is the
/// counterpart.
/// </summary>
public sealed record WarningDelivery : Effect
{
    /// <inheritdoc/>
    public override EffectKind Kind => EffectKind.WarningDelivery;

    /// <summary>The source that delivers.</summary>
    public required SourceId To { get; init; }

    /// <summary>The desk position that opened the warning.</summary>
    public required Position Warning { get; init; }

    /// <summary>How urgent.</summary>
    public required WarningLevel Level { get; init; }

    /// <summary>
    /// Which wording was chosen, such as <c>coached-transfer/a</c>; <c>control</c> when nothing is sent on
    /// purpose.
    /// </summary>
    public required string Wording { get; init; }

    /// <summary>
    /// What the person reads, English. A <c>{counterpart:tail}</c> in it is filled in at egress and never
    /// stored.
    /// </summary>
    public required string TextEn { get; init; }

    /// <summary>What the person reads, Chinese.</summary>
    public required string TextZh { get; init; }

    /// <summary>After this the warning is of no use.</summary>
    public required Instant Until { get; init; }

    /// <summary>The event it is about: its source.</summary>
    public required SourceId EventSource { get; init; }

    /// <summary>Its sequence there.</summary>
    public required long EventSequence { get; init; }

    /// <summary>Its external id's eight bytes; 0 when there is none.</summary>
    public required ulong EventExternalId { get; init; }
}
