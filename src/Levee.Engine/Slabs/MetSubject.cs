using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>A subject of a set and the pane it was met in last.</summary>
internal struct MetSubject
{
    /// <summary>The subject's number; 0: nobody.</summary>
    public int Subject;

    /// <summary>The low 32 bits of the pane's number.</summary>
    public int Pane;

    /// <summary>Panes between the newest one held and this one.</summary>
    public readonly int Age(long newest) => unchecked((int)newest - Pane);

    /// <summary>True while its pane counts.</summary>
    public readonly bool IsAlive(long newest) => (uint)Age(newest) < Window.Panes;
}
