using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>A command as a screen shows it to one person now: possible, or disabled with its reason.</summary>
/// <param name="Command">The command.</param>
/// <param name="Evidence">The arguments it asks for.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="To">The states it may lead to.</param>
/// <param name="Refusal">Why it is not possible, or null when it is.</param>
/// <param name="Notice">What the person concerned will be told, or null.</param>
public sealed record WorkflowOption(
    WorkflowCommand Command, IReadOnlyList<WorkflowEvidence> Evidence, string Basis,
    IReadOnlyList<WorkflowState> To, Refusal? Refusal, Words? Notice)
{
    /// <summary>True when the command may be given now.</summary>
    public bool IsPossible => Refusal is null;
}
