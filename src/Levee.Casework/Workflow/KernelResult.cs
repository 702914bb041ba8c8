using Levee.Contracts.Effects;

namespace Levee.Casework.Workflow;

/// <summary>What the kernel says to a command: a step and the row it follows, or a refusal; never both.</summary>
/// <param name="Step">The step to journal, or null.</param>
/// <param name="Row">The row it follows, or null.</param>
/// <param name="Refusal">Why not, or null.</param>
public sealed record KernelResult(WorkflowMoved? Step, WorkflowRow? Row, Refusal? Refusal)
{
    /// <summary>True when the step may be taken.</summary>
    public bool IsAccepted => Step is not null;
}
