using System.Runtime.CompilerServices;

namespace Levee.Engine.Measures;

/// <summary>One number a pane of a window; the pane <c>n</c> lies at <c>n</c> modulo twelve.</summary>
[InlineArray(Window.Panes)]
internal struct PaneLongs
{
    private long first;
}
