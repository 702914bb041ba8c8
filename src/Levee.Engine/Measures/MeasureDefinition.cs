using System.Globalization;
using Levee.Cel;
using Levee.Contracts.Events;

namespace Levee.Engine.Measures;

/// <summary>
/// What a window measure keeps: which events feed it, which subject keeps it, over how long. Two rules that define the
/// same measure share it: <see cref="Text"/> is its identity.
/// </summary>
internal sealed class MeasureDefinition
{
    /// <summary>What is computed.</summary>
    public required MeasureFunction Function { get; init; }

    /// <summary>Which events feed it and which subject keeps it.</summary>
    public required EventPattern Pattern { get; init; }

    /// <summary>The field of <c>sum</c>, <c>max</c>, <c>last</c> and <c>share</c>.</summary>
    public EventField? Field { get; init; }

    /// <summary>The role counted by <c>distinct</c>.</summary>
    public EventRole? Role { get; init; }

    /// <summary>Over how long.</summary>
    public required Window Window { get; init; }

    /// <summary>The canonical text.</summary>
    public string Text
    {
        get
        {
            string argument = Field?.Name ?? Role?.Name ?? "";
            return string.Create(CultureInfo.InvariantCulture,
                $"{Function}({argument}) of {Pattern} over {Window.LengthMs} ms");
        }
    }

    /// <summary>The type of its value in CEL.</summary>
    public CelType Type => Function switch
    {
        MeasureFunction.Share => CelType.Double,
        MeasureFunction.Last => ValueTypes.Of(Field!),
        _ => CelType.Int,
    };
}
