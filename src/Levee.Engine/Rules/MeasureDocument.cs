namespace Levee.Engine.Rules;

/// <summary>A measure as a rule names and writes it.</summary>
/// <param name="Name">The name used in the rule.</param>
/// <param name="Text">Its definition (<c>docs/rules.md</c>).</param>
public sealed record MeasureDocument(string Name, string Text);
