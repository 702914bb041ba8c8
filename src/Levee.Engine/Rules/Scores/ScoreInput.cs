using Levee.Cel;

namespace Levee.Engine.Rules.Scores;

/// <summary>What an input of a scorer reads of its subject: a window measure, or a fact.</summary>
/// <param name="Measure">The measure's index in the rule set; -1 for a fact.</param>
/// <param name="Fact">age or issued; empty for a measure.</param>
/// <param name="Type">The type of its value in CEL.</param>
internal readonly record struct ScoreInput(int Measure, string Fact, CelType Type);
