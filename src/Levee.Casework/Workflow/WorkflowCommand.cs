using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>A command of a workflow: what a person, the machine or a clock may ask of it.</summary>
/// <param name="Name">Its name in the journal, such as <c>record-outcome</c>.</param>
/// <param name="Words">What a screen calls it.</param>
public sealed record WorkflowCommand(string Name, Words Words);
