using Levee.Contracts;

namespace Levee.Storage.Journal;

/// <summary>One thing that is wrong with a journal.</summary>
/// <param name="Fault">What sort of thing.</param>
/// <param name="Row">The first position of the row; default when no row can be named.</param>
/// <param name="Text">A sentence that says what, where, and what was expected.</param>
public sealed record JournalFinding(JournalFault Fault, Position Row, string Text);
