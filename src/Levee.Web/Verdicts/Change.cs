using Levee.Contracts;

namespace Levee.Web.Verdicts;

/// <summary>What the verdict would have been without one symbol.</summary>
/// <param name="Symbol">The symbol left out.</param>
/// <param name="Score">The score that remains, thousandths of log-odds.</param>
/// <param name="Step">The step that score reaches.</param>
public sealed record Change(string Symbol, int Score, Step Step);
