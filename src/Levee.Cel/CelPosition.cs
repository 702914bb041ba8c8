namespace Levee.Cel;

/// <summary>A place in a text: line and column, both from 1; columns count UTF-16 units.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct CelPosition(int Line, int Column)
{
    /// <summary>The first character of a text.</summary>
    public static CelPosition Start => new(1, 1);
}
