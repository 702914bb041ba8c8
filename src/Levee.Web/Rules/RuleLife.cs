using Levee.Casework.Workflow;
using Levee.Storage.Tables;
using Levee.Web.Warnings;

namespace Levee.Web.Rules;

/// <summary>The life of one rule as its page shows it.</summary>
public sealed record RuleLife
{
    /// <summary>The rule on the desk.</summary>
    public required WorkflowInstance Instance { get; init; }

    /// <summary>What happened to it, labels left out.</summary>
    public required IReadOnlyList<WarningStep> History { get; init; }

    /// <summary>What may be done.</summary>
    public required WorkflowCommands Commands { get; init; }

    /// <summary>True when the desk has taken it up.</summary>
    public bool IsTakenUp => Instance.Id != default;
}
