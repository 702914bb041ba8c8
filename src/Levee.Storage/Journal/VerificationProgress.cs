using Levee.Contracts;

namespace Levee.Storage.Journal;

/// <summary>How far a verification has come.</summary>
/// <param name="Rows">Rows looked at.</param>
/// <param name="Next">The position after the last of them.</param>
/// <param name="End">The position after the journal's last entry, as of when it began.</param>
public readonly record struct VerificationProgress(long Rows, Position Next, Position End);
