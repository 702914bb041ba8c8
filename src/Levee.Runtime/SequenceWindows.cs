using Levee.Contracts;

namespace Levee.Runtime;

/// <summary>The sequence windows of all sources of a partition. Owned by the loop.</summary>
internal sealed class SequenceWindows
{
    private SequenceWindow?[] windows = new SequenceWindow?[16];

    /// <summary>The window of a source.</summary>
    public SequenceWindow this[SourceId source]
    {
        get
        {
            if (source.Value >= windows.Length)
                Array.Resize(ref windows, Math.Max(source.Value + 1, windows.Length * 2));
            return windows[source.Value] ??= new SequenceWindow();
        }
    }

    /// <summary>The node's own entries carry no sequence and are never retried: they pass unwindowed.</summary>
    public static bool IsWindowed(SourceId source, SourceSequence sequence) =>
        source != SourceId.Node || sequence != default;

    /// <summary>The last accepted sequence of every source that sent something.</summary>
    public Dictionary<SourceId, SourceSequence> Last()
    {
        Dictionary<SourceId, SourceSequence> last = [];
        for (int i = 0; i < windows.Length; i++)
            if (windows[i] is { IsEmpty: false } window)
                last[new SourceId((ushort)i)] = window.Last;
        return last;
    }
}
