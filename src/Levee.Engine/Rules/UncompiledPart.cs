using Levee.Cel;

namespace Levee.Engine.Rules;

/// <summary>A part of a rule's condition that is evaluated, not compiled: right, but slower.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Position">Where it stands in the rule's file.</param>
/// <param name="Reason">What it is.</param>
public sealed record UncompiledPart(Rule Rule, CelPosition Position, string Reason);
