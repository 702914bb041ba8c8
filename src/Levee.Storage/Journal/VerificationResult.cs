using Levee.Contracts.Journal;

namespace Levee.Storage.Journal;

/// <summary>What a verification found.</summary>
/// <param name="Rows">Rows looked at.</param>
/// <param name="Entries">Entries in them.</param>
/// <param name="Events">Events among the entries.</param>
/// <param name="Subjects">First sights in them.</param>
/// <param name="Verdicts">Verdicts above allow.</param>
/// <param name="Head">The head after the last row looked at.</param>
/// <param name="Findings">
/// What is wrong, in journal order, at most <see cref="JournalVerifier.FindingsMax"/>: the first is where to look.
/// </param>
/// <param name="KeptHeads">The heads that were given, in their order.</param>
public sealed record VerificationResult(
    long Rows, long Entries, long Events, long Subjects, long Verdicts, Head Head,
    IReadOnlyList<JournalFinding> Findings, IReadOnlyList<KeptHead> KeptHeads)
{
    /// <summary>True when nothing is wrong and every kept head is on the chain.</summary>
    public bool IsSound => Findings.Count == 0;
}
