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
    /// <summary>What is computed, and so how the values lie there.</summary>
    internal MeasureFunction Function { get; } = Definition.Function;

    /// <summary>The totals of all subjects, for <c>against</c>.</summary>
    internal PaneTotals? Totals { get; set; } =
        Definition.Function == MeasureFunction.Against ? new PaneTotals() : null;

    /// <summary>Bytes of the slot.</summary>
    internal unsafe int Bytes => Function switch
    {
        MeasureFunction.Count => sizeof(CountSlot),
        MeasureFunction.Sum or MeasureFunction.Against => sizeof(SumSlot),
        MeasureFunction.Share or MeasureFunction.Near or MeasureFunction.Explained => sizeof(ShareSlot),
        MeasureFunction.Distinct => sizeof(DistinctSlot),
        MeasureFunction.Max or MeasureFunction.FirstSeen => sizeof(ExtremeSlot),
        MeasureFunction.Quantile or MeasureFunction.Spread or MeasureFunction.Rising or MeasureFunction.Gaps =>
            sizeof(LatestSlot),
        MeasureFunction.Residence => sizeof(StaySlot),
        MeasureFunction.OutIn => sizeof(FlowSlot),
        MeasureFunction.Overlap => sizeof(OverlapSlot),
        _ => sizeof(LastSlot),
    };
}
