using System.Numerics;
using System.Runtime.CompilerServices;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>Twelve counts.</summary>
[InlineArray(Window.Panes)]
internal struct PaneCounts
{
    private uint first;

    /// <summary>Empties some panes, a bit each.</summary>
    public void Clear(uint cleared)
    {
        for (; cleared != 0; cleared &= cleared - 1) this[BitOperations.TrailingZeroCount(cleared)] = 0;
    }

    /// <summary>The sum of the panes that are not stale.</summary>
    public readonly long Sum(uint stale)
    {
        long sum = 0;
        if (stale == 0)
        {
            for (int slot = 0; slot < Window.Panes; slot++) sum += this[slot];
            return sum;
        }
        for (uint live = ~stale & RingHead.All; live != 0; live &= live - 1)
            sum += this[BitOperations.TrailingZeroCount(live)];
        return sum;
    }
}
