using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Events;

namespace Levee.Storage.Tables;

/// <summary>A warning as a screen shows it; <see cref="Kernel.Options"/> takes its <see cref="Instance"/>.</summary>
public sealed record WarningView
{
    /// <summary>The workflow as it stands, with values and acts.</summary>
    public required WorkflowInstance Instance { get; init; }

    /// <summary>The desk journal's number of whom to warn.</summary>
    public required int Warned { get; init; }

    /// <summary>The desk journal's number of the counterpart; 0 when there is none.</summary>
    public required int Counterpart { get; init; }

    /// <summary>The level of the gravest signal.</summary>
    public required WarningLevel Level { get; init; }

    /// <summary>The kind of that signal's event.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The step of its verdict.</summary>
    public required Step Step { get; init; }

    /// <summary>The rule that weighed most.</summary>
    public required string Rule { get; init; }

    /// <summary>The type of fraud; empty when none is meant.</summary>
    public required string Typology { get; init; }

    /// <summary>The source that delivers.</summary>
    public required SourceId Home { get; init; }

    /// <summary>The screen entry of that signal.</summary>
    public required Position Screen { get; init; }

    /// <summary>The sentence why.</summary>
    public required Words Because { get; init; }

    /// <summary>What the person is advised.</summary>
    public required Words Advice { get; init; }
}
