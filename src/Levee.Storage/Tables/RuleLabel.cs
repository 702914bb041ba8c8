using Levee.Contracts;

namespace Levee.Storage.Tables;

/// <summary>What a person said of a rule in one verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Who">The person's id.</param>
/// <param name="Says">Right, wrong or unsure.</param>
/// <param name="At">The journal time.</param>
public sealed record RuleLabel(Position Verdict, string Who, string Says, Instant At);
