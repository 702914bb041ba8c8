namespace Levee.Engine.Slabs;

/// <summary>The latest values of a subject: of <c>quantile</c>, <c>spread</c>, <c>rising</c> and <c>gaps</c>.</summary>
internal struct LatestSlot
{
    public RingHead Head;

    /// <summary>The values.</summary>
    public LatestValues Values;

    /// <summary>True when the latest event by position was certain: gaps are measured from it.</summary>
    public bool HasPrevious;
    private long previousMs;

    /// <summary>Makes room for an event; false when it is too old.</summary>
    public bool Reach(PaneStamp at)
    {
        if (!Head.Reach(at, out uint cleared)) return false;
        Values.Clear(cleared);
        return true;
    }

    /// <summary>
    /// Takes in how long an event came after or before the one before it, unless that one lies before the window.
    /// </summary>
    public void AddGap(PaneStamp at, long atMs, long firstMs)
    {
        if (HasPrevious && previousMs >= firstMs) Values.Add(at, Math.Abs(atMs - previousMs));
        previousMs = atMs;
        HasPrevious = true;
    }
}
