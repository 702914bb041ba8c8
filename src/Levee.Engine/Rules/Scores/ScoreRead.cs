using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Rules.Scores;

/// <summary>A score that a rule reads.</summary>
/// <param name="Scorer">The scorer.</param>
/// <param name="On">The kind of event.</param>
/// <param name="Subject">Whose it is: a role, or what is one hop away from it.</param>
public sealed record ScoreRead(TreeScorer Scorer, string On, string Subject);
