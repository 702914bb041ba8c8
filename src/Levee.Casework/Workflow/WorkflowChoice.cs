using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>One value an argument may have.</summary>
/// <param name="Value">The value in the journal.</param>
/// <param name="Words">What a screen calls it.</param>
public sealed record WorkflowChoice(string Value, Words Words);
