using Levee.Contracts.Events;

namespace Levee.Contracts.Codec;

/// <summary>Where a column's values go.</summary>
/// <param name="Slot">The slot of the row.</param>
/// <param name="Field">The field, or null for a role.</param>
internal sealed record ColumnTarget(int Slot, EventField? Field);
