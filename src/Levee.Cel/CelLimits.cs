namespace Levee.Cel;

/// <summary>What hostile text and hostile data cannot exceed.</summary>
public static class CelLimits
{
    /// <summary>The longest source, in UTF-16 units.</summary>
    public const int SourceLengthMax = 32_768;

    /// <summary>The deepest nesting of brackets, calls and conditionals in the source.</summary>
    public const int NestingMax = 100;

    /// <summary>
    /// The deepest tree; a chain of one operator is as deep as it is long, a chain of &amp;&amp; or || is one deep.
    /// </summary>
    public const int DepthMax = 250;

    /// <summary>The most nodes in a tree.</summary>
    public const int NodesMax = 10_000;

    /// <summary>The most errors reported for one source.</summary>
    public const int ErrorsMax = 20;

    /// <summary>
    /// How much one evaluation may do: a unit is a macro step or a value copied or compared inside another.
    /// </summary>
    public const int WorkMax = 1_000_000;

    /// <summary>The longest regular expression, in UTF-16 units.</summary>
    public const int PatternLengthMax = 1_000;

    /// <summary>The largest regular expression after its counted repetitions are written out.</summary>
    public const int PatternSizeMax = 20_000;
}
