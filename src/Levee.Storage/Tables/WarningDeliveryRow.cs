using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Storage.Tables;

/// <summary>What a person was told, by which source, and what came back.</summary>
/// <param name="Effect">The effect's id.</param>
/// <param name="Time">When it was asked for.</param>
/// <param name="To">The source that delivers.</param>
/// <param name="Wording">Which wording; <c>control</c> when nothing was sent on purpose.</param>
/// <param name="Text">The text, with <c>{counterpart:tail}</c> where egress fills in.</param>
/// <param name="Until">After this it is of no use.</param>
/// <param name="Receipt">What was last confirmed, or null.</param>
public sealed record WarningDeliveryRow(
    EffectId Effect, Instant Time, SourceId To, string Wording, Words Text, Instant Until, ReceiptState? Receipt);
