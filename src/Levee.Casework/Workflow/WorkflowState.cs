using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>A state of a workflow.</summary>
/// <param name="Name">Its name in the journal, such as <c>DISPATCHED</c>.</param>
/// <param name="Words">What a screen calls it.</param>
/// <param name="IsFinal">True when nothing follows it.</param>
public sealed record WorkflowState(string Name, Words Words, bool IsFinal = false);
