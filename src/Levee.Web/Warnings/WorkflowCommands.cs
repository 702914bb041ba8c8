using Levee.Casework.Workflow;

namespace Levee.Web.Warnings;

/// <summary>What one person may do with one thing of any workflow, for the one part that renders it.</summary>
/// <param name="Path">Where its forms post to; the command's name follows.</param>
/// <param name="Options">The commands, possible or not.</param>
/// <param name="Done">What the last command did, in a sentence; null when there was none.</param>
/// <param name="IsRefused">True when that was a refusal.</param>
public sealed record WorkflowCommands(
    string Path, IReadOnlyList<WorkflowOption> Options, string? Done, bool IsRefused);
