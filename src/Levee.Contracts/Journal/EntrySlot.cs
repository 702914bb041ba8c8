using Levee.Contracts.Entries;

namespace Levee.Contracts.Journal;

/// <summary>
/// Where an entry of a batch is kept: events in <see cref="Batch.Events"/>, the rest in <see
/// cref="Batch.Others"/>.
/// </summary>
/// <param name="Kind">What it is; 1 to 31 are events.</param>
/// <param name="Index">Row of the events, or index of the others.</param>
public readonly record struct EntrySlot(EntryKind Kind, int Index)
{
    /// <summary>True when the entry is an event.</summary>
    public bool IsEvent => (byte)Kind < 32;
}
