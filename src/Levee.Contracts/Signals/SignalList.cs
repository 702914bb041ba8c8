namespace Levee.Contracts.Signals;

/// <summary>A list of facts about subjects of one kind, which rules read by <c>signal('NAME', role)</c>.</summary>
/// <param name="Name">Its name in the journal, on the wire and in rules, such as <c>bad-host</c>.</param>
/// <param name="Kind">What it lists.</param>
/// <param name="IsGood">True when it names what may be trusted; only persons put anything on such a list.</param>
/// <param name="Words">What screens call it.</param>
public sealed record SignalList(string Name, SubjectKind Kind, bool IsGood, Words Words);
