using System.Runtime.CompilerServices;

namespace Levee.Engine.Slabs;

/// <summary>
/// The latest values by position, at most <see cref="Max"/>, as <see cref="ValueCode"/>, each with where its pane
/// lies. A value whose pane left the window keeps its place and counts nowhere.
/// </summary>
internal struct LatestValues
{
    /// <summary>Values kept.</summary>
    public const int Max = 32;

    private const byte Dead = 0xFF;
    private Codes codes;
    private Slots slots;
    private byte count;

    /// <summary>The values of panes that were cleared count no more.</summary>
    public void Clear(uint cleared)
    {
        if (cleared == 0) return;
        for (int i = 0; i < count; i++)
            if (slots[i] != Dead && (cleared >> slots[i] & 1) != 0)
                slots[i] = Dead;
    }

    /// <summary>Takes a value in as the latest; the oldest leaves when there is no room.</summary>
    public void Add(PaneStamp at, long value)
    {
        if (count == Max)
        {
            ((Span<ushort>)codes)[1..].CopyTo(codes);
            ((Span<byte>)slots)[1..].CopyTo(slots);
            count--;
        }
        codes[count] = ValueCode.Of(value);
        slots[count++] = (byte)at.Slot;
    }

    /// <summary>Copies the codes of the panes that are not stale, oldest first, and says how many they are.</summary>
    public readonly int CopyTo(Span<ushort> to, uint stale)
    {
        int copied = 0;
        for (int i = 0; i < count; i++)
            if (slots[i] != Dead && (stale >> slots[i] & 1) == 0)
                to[copied++] = codes[i];
        return copied;
    }

    [InlineArray(Max)]
    private struct Codes
    {
        private ushort first;
    }

    [InlineArray(Max)]
    private struct Slots
    {
        private byte first;
    }
}
