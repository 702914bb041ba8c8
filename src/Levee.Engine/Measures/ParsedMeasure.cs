using Levee.Cel;
using Levee.Engine.Rules;

namespace Levee.Engine.Measures;

/// <summary>What a measure's text means: a window measure and the subject it is read by, or a direct read.</summary>
internal abstract record ParsedMeasure
{
    private ParsedMeasure() { }

    /// <summary>A window measure.</summary>
    internal sealed record Windowed(MeasureDefinition Definition, SubjectPath ReadBy) : ParsedMeasure;

    /// <summary>A read that needs no window: <c>known</c>, <c>age</c>, <c>issued</c>, <c>signal</c>.</summary>
    internal sealed record Direct(ValueRead Read, CelType Type) : ParsedMeasure;
}
