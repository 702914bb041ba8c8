namespace Levee.Engine.Measures;

/// <summary>One thing that may stand behind an event: <c>explained</c> asks for it.</summary>
/// <param name="Counted">Counts the events that would explain it.</param>
/// <param name="Of">Whose: a subject of the event to be explained.</param>
internal sealed record Explanation(MeasureDefinition Counted, SubjectPath Of)
{
    /// <summary>The canonical text.</summary>
    public override string ToString() => $"{Of} in {Counted.Text}";
}
