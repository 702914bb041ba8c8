using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Where a measure's values lie in the rows of its shelf.</summary>
/// <param name="Definition">The measure.</param>
/// <param name="Offset">Bytes from the start of a row.</param>
/// <param name="LastPaneUnseen">
/// The last pane not seen whole, because the measure came when the journal had begun; <see cref="long.MinValue"/> when
/// all were.
/// </param>
internal sealed record MeasurePlace(MeasureDefinition Definition, int Offset, long LastPaneUnseen)
{
    /// <summary>How the values lie there.</summary>
    internal SlotKind Kind { get; } = KindOf(Definition.Function);

    /// <summary>Bytes of the slot.</summary>
    internal unsafe int Bytes => Kind switch
    {
        SlotKind.Count => sizeof(CountSlot),
        SlotKind.Sum => sizeof(SumSlot),
        SlotKind.Share => sizeof(ShareSlot),
        SlotKind.Distinct => sizeof(DistinctSlot),
        SlotKind.Max or SlotKind.FirstSeen => sizeof(ExtremeSlot),
        _ => sizeof(LastSlot),
    };

    private static SlotKind KindOf(MeasureFunction function) => function switch
    {
        MeasureFunction.Count => SlotKind.Count,
        MeasureFunction.Sum => SlotKind.Sum,
        MeasureFunction.Share => SlotKind.Share,
        MeasureFunction.Distinct => SlotKind.Distinct,
        MeasureFunction.Max => SlotKind.Max,
        MeasureFunction.FirstSeen => SlotKind.FirstSeen,
        MeasureFunction.Last => SlotKind.Last,
        _ => SlotKind.Since,
    };
}
