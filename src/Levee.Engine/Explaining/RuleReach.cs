using Levee.Contracts;

namespace Levee.Engine.Explaining;

/// <summary>The step that a rule reaches, alone or with the heaviest rule of another family.</summary>
/// <param name="Family">The other family; empty for alone.</param>
/// <param name="With">The id of that rule; empty for alone.</param>
/// <param name="Score">The score of both, thousandths of log-odds, each family capped.</param>
/// <param name="Step">The step, an event still to be decided and in time.</param>
public sealed record RuleReach(string Family, string With, int Score, Step Step);
