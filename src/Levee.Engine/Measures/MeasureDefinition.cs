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

    /// <summary>The field that is taken in; null where events alone are.</summary>
    public EventField? Field { get; init; }

    /// <summary>The role counted by <c>distinct</c>.</summary>
    public EventRole? Role { get; init; }

    /// <summary>The percent of <c>quantile</c>, the limit of <c>near</c>; else 0.</summary>
    public long Number { get; init; }

    /// <summary>As whom the subject gives, where the pattern says as whom it gets; else null.</summary>
    public SubjectPath? Out { get; init; }

    /// <summary>What explains an event, for <c>explained</c>: any of these counted something.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    /// <summary>Over how long.</summary>
    public required Window Window { get; init; }

    /// <summary>Fields that explain an event when it carries them, for <c>explained</c>.</summary>
    public IReadOnlyList<EventField> ExplainingFields { get; init; } = [];

    /// <summary>The canonical text.</summary>
    public string Text
    {
        get
        {
            string argument = Field?.Name ?? Role?.Name
                ?? string.Join(" or ", ExplainingFields.Select(one => one.Name)
                    .Concat(Explanations.Select(one => one.ToString())));
            string number = Number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Number}");
            string given = Out is null ? "" : $" then {Out}";
            return string.Create(CultureInfo.InvariantCulture,
                $"{Function}({argument}{number}) of {Pattern}{given} over {Window.LengthMs} ms");
        }
    }

    /// <summary>
    /// What a field's value gives: a member of <c>distinct</c> in 31 bits, never 0; for <c>near</c> whether it lies
    /// less than a twentieth under the limit.
    /// </summary>
    internal long Given(long value) => Function switch
    {
        MeasureFunction.Distinct => Member(value),
        MeasureFunction.Near => value < Number && value >= Number - Number / 20 ? 1 : 0,
        _ => value,
    };

    /// <summary>The type of its value in CEL.</summary>
    public CelType Type => Function switch
    {
        MeasureFunction.Share or MeasureFunction.Spread or MeasureFunction.Gaps or MeasureFunction.Overlap
            or MeasureFunction.Near or MeasureFunction.OutIn or MeasureFunction.Against or MeasureFunction.Explained =>
            CelType.Double,
        MeasureFunction.Last => ValueTypes.Of(Field!),
        _ => CelType.Int,
    };

    // Codes are keyed digests, evenly spread; words are small numbers.
    private static long Member(long value) =>
        unchecked((int)(((ulong)value ^ (ulong)value >> 32) & 0x7FFF_FFFF)) is var member and not 0
            ? member
            : int.MaxValue;
}
