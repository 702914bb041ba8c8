using Levee.Casework.Access;
using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Listings;

/// <summary>
/// Lists of bad and good numbers, sites and accounts (Articles 14 and 32 of the Anti-Telecom and Online Fraud Law) as a
/// table: every entry ends by itself, whoever proposes does not check, what covers more than one thing is checked by
/// two, and an objection is decided by a person who did not decide before, in time or counted late.
/// </summary>
public static class ListingTable
{
    /// <summary>The workflow's name in the journal.</summary>
    public const string Name = "listing";

    /// <summary>The basis of listing and blocking.</summary>
    internal const string Basis = "ATF-14-2";

    /// <summary>The basis of objections.</summary>
    internal const string ObjectionBasis = "ATF-32-3";

    /// <summary>Who works on lists.</summary>
    internal static readonly IReadOnlyList<Role> Workers = [Role.Analyst, Role.Supervisor];

    /// <summary>The clock of a proposal.</summary>
    internal static readonly WorkflowClock ToDecide =
        new(ListingLaw.Decide, ListingCommands.Lapse, Until: ListingEvidence.Until);

    /// <summary>The clock of what is in force: its own end, never later than the law's.</summary>
    internal static readonly WorkflowClock ToEnd =
        new(ListingLaw.Longest, ListingCommands.End, Until: ListingEvidence.Until);

    /// <summary>The clock of an objection.</summary>
    internal static WorkflowClock ToAnswer(string parameter) =>
        new(parameter, ListingCommands.Undecided, Until: ListingEvidence.Until);

    internal static Dictionary<string, string> Values(string name, string value) => new() { [name] = value };

    /// <summary>The table; it stands last because its rows read the fields above.</summary>
    public static readonly WorkflowTable Table = new(
        Name, new Words("Signal", "情报"), ListingStates.All, ListingCommands.All, ListingEvidence.All,
        [.. ListingMachineRows.All(), .. ListingClockRows.All(), .. ListingPersonRows.All()]);
}
