using Levee.Contracts;

namespace Levee.Web.Verdicts;

/// <summary>A step with the least score that reaches it.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">Thousandths of log-odds; null when this kind of event never gets there.</param>
public sealed record LadderRung(Step Step, int? From);
