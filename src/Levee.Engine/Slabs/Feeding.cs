namespace Levee.Engine.Slabs;

/// <summary>What an event gives a measure of a subject.</summary>
/// <param name="At">The event's pane.</param>
/// <param name="AtMs">The event's time, Unix milliseconds.</param>
/// <param name="IsCertain">
/// False when it is not known whether or with what it feeds: then the window is unknown while its pane lives.
/// </param>
/// <param name="Value">
/// The field's value, the member of <c>distinct</c>, or 1 where what is shared holds; 0 for functions without one.
/// </param>
/// <param name="IsOut">True when the subject gives, of a measure of what it gets and gives.</param>
internal readonly record struct Feeding(PaneStamp At, long AtMs, bool IsCertain, long Value, bool IsOut);
