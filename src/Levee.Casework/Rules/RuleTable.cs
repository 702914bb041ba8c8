using Levee.Casework.Access;
using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Rules;

/// <summary>
/// The life of a rule as a table: nothing counts before it has run in shadow, persons have labelled what it said, and
/// two of them agree; what counts and is wrong too often falls back by itself.
/// </summary>
public static class RuleTable
{
    /// <summary>The workflow's name in the journal.</summary>
    public const string Name = "rule";

    /// <summary>Measures against fraud are developed and used to find and stop it (Article 32).</summary>
    internal const string Basis = "ATF-32-1";

    /// <summary>Who puts rules forward and takes them back.</summary>
    internal static readonly IReadOnlyList<Role> Authors = [Role.Engineer, Role.Analyst, Role.Supervisor];

    /// <summary>Who promotes and retires.</summary>
    internal static readonly IReadOnlyList<Role> Approvers = [Role.Engineer, Role.Supervisor];

    /// <summary>Who labels: those who see verdicts, and supervisors.</summary>
    internal static readonly IReadOnlyList<Role> Labellers =
        [Role.Desk, Role.Analyst, Role.Investigator, Role.Supervisor];

    /// <summary>The clock of a rule in shadow.</summary>
    internal static readonly WorkflowClock ToDecide = new(RuleLaw.Decide, RuleCommands.Lapse);

    internal static readonly Dictionary<string, string> NotProposed =
        new() { [RuleEvidence.Proposed] = RuleEvidence.No };

    /// <summary>The refusal of whatever needs evidence that plays as expected.</summary>
    public static Refusal EvidenceFails => new(RuleGuards.PlaysClean.Code, RuleGuards.PlaysClean.Words);

    /// <summary>The table; it stands last because its rows read the fields above.</summary>
    public static readonly WorkflowTable Table = new(
        Name, new Words("Rule", "规则"), RuleStates.All, RuleCommands.All, RuleEvidence.All,
        [.. RuleMachineRows.All(), .. RulePersonRows.All()]);
}
