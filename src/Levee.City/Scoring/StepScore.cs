using Levee.Contracts;

namespace Levee.City.Scoring;

/// <summary>How often a step was answered.</summary>
/// <param name="Step">The step.</param>
/// <param name="Honest">On events in which no gang had a hand.</param>
/// <param name="Fraud">On a gang's events and what people did on its word.</param>
public sealed record StepScore(Step Step, long Honest, long Fraud);
