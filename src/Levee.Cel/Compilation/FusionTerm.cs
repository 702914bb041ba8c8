namespace Levee.Cel.Compilation;

/// <summary>A term that must hold for a condition to hold.</summary>
internal sealed record FusionTerm(CelNode Node, NodeFact Fact);
