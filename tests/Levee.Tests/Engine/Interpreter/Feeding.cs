namespace Levee.Tests.Engine.Interpreter;

/// <summary>What one event gives a measure.</summary>
/// <param name="AtMs">When it happened, Unix milliseconds.</param>
/// <param name="IsCertain">
/// False when it is not known whether or with what it feeds: then the window is unknown while its pane lives.
/// </param>
/// <param name="Value">
/// The field's value, or the subject number of <c>distinct</c>; 0 for functions without one.
/// </param>
/// <param name="IsOut">True when the subject gives, of a measure of what it gets and gives.</param>
internal readonly record struct Feeding(long AtMs, bool IsCertain, long Value, bool IsOut = false);
