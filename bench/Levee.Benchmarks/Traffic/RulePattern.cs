namespace Levee.Benchmarks.Traffic;

/// <summary>What generated rules of one form have in common.</summary>
/// <param name="On">The kind of event.</param>
/// <param name="Measures">Name and definition of each measure; <c>#</c> stands for the window.</param>
/// <param name="When">The condition.</param>
/// <param name="Parameters">Names and values; a rule's own values differ from these by its number.</param>
internal sealed record RulePattern(
    string On, IReadOnlyList<(string Name, string Text)> Measures, string When,
    IReadOnlyList<(string Name, double Value)> Parameters);
