namespace Levee.Engine.Rules;

/// <summary>How a value is written in a sentence.</summary>
internal enum SentenceFormat
{
    /// <summary>A whole number with separators.</summary>
    Count,
    /// <summary>A part from 0 to 1 as whole per cent.</summary>
    Percent,
    /// <summary>Minor units of the node's currency.</summary>
    Money,
    /// <summary>Seconds, in the largest unit that fits.</summary>
    Duration,
    /// <summary>The reasons of a fitted score, in words.</summary>
    Reasons,
}
