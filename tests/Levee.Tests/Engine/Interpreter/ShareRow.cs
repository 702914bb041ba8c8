namespace Levee.Tests.Engine.Interpreter;

/// <summary>All events of a subject and those for which the field holds. Both reach the same panes.</summary>
internal struct ShareRow
{
    /// <summary>Events a pane; also says which windows are incomplete.</summary>
    public PaneRow All;

    /// <summary>Events a pane for which the field holds.</summary>
    public PaneRow Holding;
}
