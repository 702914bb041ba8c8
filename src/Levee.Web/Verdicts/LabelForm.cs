using Levee.Contracts;

namespace Levee.Web.Verdicts;

/// <summary>The question whether one rule was right in a verdict.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsDrawn">True when the verdict is in the sample: its label counts in the rule's precision.</param>
/// <param name="Mine">What whoever looks said; empty when nothing yet.</param>
/// <param name="Refused">Why they may not say anything, or null.</param>
public sealed record LabelForm(string Rule, Words Title, bool IsDrawn, string Mine, Words? Refused);
