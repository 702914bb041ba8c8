namespace Levee.City.Scoring;

/// <summary>How often a symbol stood on a verdict, whatever its step.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Honest">On events in which no gang had a hand.</param>
/// <param name="Fraud">On a gang's events and what people did on its word.</param>
public sealed record SymbolScore(string Symbol, long Honest, long Fraud);
