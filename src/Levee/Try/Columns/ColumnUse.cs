using Levee.Try.Values;

namespace Levee.Try.Columns;

/// <summary>A column that is something, and how its cells are read.</summary>
/// <param name="Column">Its place, from 0; <see cref="LineNumber"/>: the number of the line stands for it.</param>
/// <param name="Target">What it is.</param>
/// <param name="Confidence">How sure the guess is, 0 to 1; 1 when it was said.</param>
internal sealed record ColumnUse(int Column, Target Target, double Confidence)
{
    /// <summary>The place that stands for the number of the line.</summary>
    public const int LineNumber = -1;

    /// <summary>How a time is written.</summary>
    public TimeForm Time { get; init; }

    /// <summary>Milliseconds of one in a bare number of a duration.</summary>
    public long UnitMs { get; init; } = 1_000;

    /// <summary>How many major units one in a bare number of an amount is.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>True when its cells are no telephone numbers and each different one stands for a number.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>True when some cells are negative: the sign says which way it went.</summary>
    public bool IsSigned { get; init; }

    /// <summary>True when the number of the line stands for it.</summary>
    public bool IsLine => Column == LineNumber;
}
