namespace Levee.Engine.Slabs;

/// <summary>The event latest by its own time, and among equals by position.</summary>
internal struct LastSlot
{
    /// <summary>Its time, Unix milliseconds.</summary>
    public long AtMs;

    /// <summary>Its field's value.</summary>
    public long Value;

    /// <summary>True once there was one.</summary>
    public bool IsOpen;

    /// <summary>False when it is not known whether or with what it counts.</summary>
    public bool IsCertain;
}
