namespace Levee.Tests.Engine.Interpreter;

/// <summary>The event latest by its own time, and among equals by position.</summary>
internal struct LastRow
{
    /// <summary>Its time, Unix milliseconds.</summary>
    public long AtMs;

    /// <summary>Its field's value.</summary>
    public long Value;

    /// <summary>False when it is not known whether or with what it counts.</summary>
    public bool IsCertain;

    /// <summary>
    /// An event of this pane or an earlier one may not be the latest: others were evicted or never seen.
    /// </summary>
    public long IncompleteThrough;
}
