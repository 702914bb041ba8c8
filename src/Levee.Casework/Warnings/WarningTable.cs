using Levee.Casework.Access;
using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Warnings;

/// <summary>
/// Early warning and dissuasion (Article 34 of the Anti-Telecom and Online Fraud Law) as a table. Declining has no
/// consequence: no row leaves REFUSED but to look after the person or to warn again.
/// </summary>
public static class WarningTable
{
    /// <summary>The workflow's name in the journal.</summary>
    public const string Name = "warning";

    /// <summary>The basis of every row.</summary>
    internal const string Basis = "ATF-34-1";

    /// <summary>Who works warnings.</summary>
    internal static readonly IReadOnlyList<Role> Workers = [Role.Desk, Role.Analyst, Role.Supervisor];

    internal static Dictionary<string, string> Values(string name, string value) => new() { [name] = value };

    internal static Dictionary<string, string> Values(string name, string value, string second, string secondValue) =>
        new() { [name] = value, [second] = secondValue };

    /// <summary>The clock that an outcome starts.</summary>
    internal static readonly WorkflowClock ToFollowUp = new(WarningLaw.FollowUp, WarningCommands.Settle);

    /// <summary>The clock that a follow-up starts.</summary>
    internal static readonly WorkflowClock ToClose = new(WarningLaw.Close, WarningCommands.Finish);

    /// <summary>The clock that contact starts.</summary>
    internal static readonly WorkflowClock ToOutcome = new(WarningLaw.Outcome, WarningCommands.Unrecorded);

    /// <summary>The clock of a text that waits for an answer.</summary>
    internal static readonly WorkflowClock ToQuiet = new(WarningLaw.LowAnswer, WarningCommands.Quiet);

    /// <summary>The last deadline for contact, counted from the dispatch.</summary>
    internal static WorkflowClock ToContact(string parameter) =>
        new(parameter, WarningCommands.Uncontacted, ClockStart.State);

    /// <summary>The deadline for an officer, counted from the dispatch.</summary>
    internal static readonly WorkflowClock ToOfficer =
        new(WarningLaw.HighOfficer, WarningCommands.Unassigned, ClockStart.State);

    /// <summary>The table; it stands last because its rows read the fields above.</summary>
    public static readonly WorkflowTable Table = new(
        Name, new Words("Warning", "预警"), WarningStates.All, WarningCommands.All, WarningCommands.Evidence,
        [
            .. WarningMachineRows.Opening(), .. WarningMachineRows.Joining(), .. WarningMachineRows.Receipts(),
            .. WarningClockRows.All(), .. WarningPersonRows.All(),
        ]);
}
