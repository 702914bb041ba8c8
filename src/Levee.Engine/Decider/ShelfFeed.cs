using Levee.Contracts.Events;
using Levee.Engine.Slabs;

namespace Levee.Engine.Decider;

/// <summary>The measures of one shelf that an event may feed.</summary>
/// <param name="Row">The row: an index of the kind's rows.</param>
/// <param name="Slots">The measures.</param>
/// <param name="IsOut">True when the subject gives, of measures of what it gets and gives.</param>
internal sealed record ShelfFeed(int Row, ShelfFeed.Slot[] Slots, bool IsOut)
{
    /// <summary>One measure of the shelf.</summary>
    /// <param name="Place">Where it stands.</param>
    /// <param name="Window">Its window: an index of the state's list.</param>
    /// <param name="Filter">Which events feed it: an index of the kind's filters, or -1.</param>
    /// <param name="IsDoneOnly">True when a payment feeds it once a reference, at <c>done</c>.</param>
    /// <param name="Role">The role counted, or null.</param>
    /// <param name="Field">The field taken in, or null.</param>
    /// <param name="Explanations">What may explain the event.</param>
    internal sealed record Slot(MeasurePlace Place, int Window, int Filter, bool IsDoneOnly, EventRole? Role,
        EventField? Field, ReadStep.OfMeasure[] Explanations);
}
