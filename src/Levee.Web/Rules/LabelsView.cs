using Levee.Casework.Rules;
using Levee.Engine.Rules;

namespace Levee.Web.Rules;

/// <summary>The verdicts of one rule that are drawn to be labelled.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Precision">What the labels say so far.</param>
/// <param name="Sample">The share that is drawn, thousandths.</param>
/// <param name="Rows">The drawn verdicts in the order of the draw, those not labelled by who looks first.</param>
/// <param name="MayOpenVerdict">True when whoever looks may open a verdict.</param>
public sealed record LabelsView(
    RuleDocument Rule, RulePrecision Precision, long Sample, IReadOnlyList<LabelRow> Rows, bool MayOpenVerdict);
