namespace Levee.Contracts;

/// <summary>The number a node gave to a source of entries; 0 is the node itself.</summary>
/// <param name="Value">The number, stable for the life of the node.</param>
public readonly record struct SourceId(ushort Value)
{
    /// <summary>The node itself (ticks, rule sets, start-up entries).</summary>
    public static readonly SourceId Node = new(0);
}
