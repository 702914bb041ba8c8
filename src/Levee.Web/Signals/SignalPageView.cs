using Levee.Casework.Workflow;
using Levee.Storage.Tables;
using Levee.Web.Warnings;

namespace Levee.Web.Signals;

/// <summary>A listing's page.</summary>
public sealed record SignalPageView
{
    /// <summary>The listing.</summary>
    public required SignalRow Row { get; init; }

    /// <summary>The page of whom it is about; null when there is none for whoever looks.</summary>
    public required string? SubjectPath { get; init; }

    /// <summary>Its workflow.</summary>
    public required WorkflowInstance Instance { get; init; }

    /// <summary>What happened to it.</summary>
    public required IReadOnlyList<WarningStep> History { get; init; }

    /// <summary>What may be done.</summary>
    public required WorkflowCommands Commands { get; init; }

    /// <summary>How long its clock still runs, in words.</summary>
    public required string Left { get; init; }

    /// <summary>The access entry, or null when the page is about nobody's record.</summary>
    public required string? Access { get; init; }

    /// <summary>The purpose stated for it.</summary>
    public required string Purpose { get; init; }
}
