using Levee.Contracts;

namespace Levee.Web.Verdicts;

/// <summary>A rule as its file states it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="When">Its condition.</param>
/// <param name="Text">The text of its file.</param>
/// <param name="Benign">Honest people who look alike, English.</param>
/// <param name="BenignZh">The same in Chinese; empty in rules that have one language only.</param>
public sealed record RuleText(
    string Id, Words Title, string When, string Text, IReadOnlyList<string> Benign, IReadOnlyList<string> BenignZh);
