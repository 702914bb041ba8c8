using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>A condition on a row; a pure function of what it is shown.</summary>
/// <param name="Code">The refusal's code when it does not hold.</param>
/// <param name="Words">Why it was refused and what is needed.</param>
/// <param name="Holds">The condition.</param>
public sealed record WorkflowGuard(string Code, Words Words, Func<GuardView, bool> Holds);
