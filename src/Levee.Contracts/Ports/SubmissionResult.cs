using Levee.Contracts.Journal;

namespace Levee.Contracts.Ports;

/// <summary>What became of a submission.</summary>
/// <param name="Answers">One an entry, in order; empty when nothing was committed.</param>
/// <param name="Head">The journal's head after the commit: every answer carries it.</param>
/// <param name="Failure">Why nothing was committed, in a sentence for the caller; null when all was.</param>
public sealed record SubmissionResult(IReadOnlyList<Answer> Answers, Head Head, string? Failure = null);
