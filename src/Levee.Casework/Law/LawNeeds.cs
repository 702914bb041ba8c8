using Levee.Casework.Listings;
using Levee.Casework.Rules;
using Levee.Casework.Warnings;
using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Law;

/// <summary>Which parameters the workflows need: a law table is refused before it is in force, not after.</summary>
public static class LawNeeds
{
    /// <summary>Every span of time that a workflow reads.</summary>
    public static readonly IReadOnlyList<string> Spans =
    [
        .. new[]
        {
            WorkflowTable.ClaimParameter, WarningLaw.Dedupe, WarningLaw.Cooldown, WarningLaw.Keep,
            WarningLaw.UsefulOf("low"), WarningLaw.UsefulOf("medium"), WarningLaw.UsefulOf("high"),
            ListingLaw.Longest, ListingLaw.Keep,
        }.Concat(WarningTable.Table.Rows.Concat(ListingTable.Table.Rows).Concat(RuleTable.Table.Rows)
            .Where(row => row.Clock is not null).Select(row => row.Clock!.Parameter))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The spans that a table lacks at a time or has in a wrong unit; empty when it may run.</summary>
    public static IReadOnlyList<string> Missing(LawTable law, Instant at) =>
        [.. Spans.Where(key => law.Find(key, at) is not { Unit: >= LawUnit.Second and <= LawUnit.Year, Value: > 0 })];
}
