namespace Levee.Engine.Measures;

/// <summary>The peers a subject knows, from the least to the most recently met.</summary>
internal struct PeerRow
{
    /// <summary>How many.</summary>
    public int Count;

    /// <summary>Their subject numbers; null before the first.</summary>
    public int[]? Numbers;

    /// <summary>The newest pane each was met in.</summary>
    public long[]? Panes;

    /// <summary>
    /// Since when each is known: twice the hour from the Unix epoch, and 1 more when an earlier meeting may have been
    /// evicted.
    /// </summary>
    public int[]? Since;

    /// <summary>The newest pane held.</summary>
    public long Newest;

    /// <summary>Absent peers are unknown in a window that reaches back to this pane: one of it was evicted.</summary>
    public long EvictedThrough;
}
