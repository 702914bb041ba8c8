using Levee.Contracts;
using Levee.Web.Live;

namespace Levee.Web.Verdicts;

/// <summary>What a search back through the journal found.</summary>
/// <param name="Rows">Events that share a subject, newest first, bounded.</param>
/// <param name="More">Further ones that are not listed.</param>
/// <param name="Scanned">Entries read.</param>
/// <param name="Back">The journal time of the earliest entry read.</param>
/// <param name="IsWhole">True when the whole stretch of time was read.</param>
public sealed record LeadSearch(IReadOnlyList<LiveRow> Rows, long More, long Scanned, Instant Back, bool IsWhole);
