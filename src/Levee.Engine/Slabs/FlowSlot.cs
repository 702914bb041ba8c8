namespace Levee.Engine.Slabs;

/// <summary>What a subject got and what it gave, a total a pane each: <c>out-in</c>.</summary>
internal struct FlowSlot
{
    /// <summary>What it got; its head is that of both.</summary>
    public SumSlot In;

    /// <summary>What it gave.</summary>
    public SumSlot Out;

    /// <summary>Makes room for an event; false when it is too old.</summary>
    public bool Reach(PaneStamp at) => In.Reach(at) && Out.Reach(at);
}
