using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>A condition on a row; a pure function of what it is shown.</summary>
/// <param name="Code">The refusal's code when it does not hold.</param>
/// <param name="Words">Why it was refused and what is needed.</param>
/// <param name="Holds">The condition.</param>
/// <param name="Says">Why it does not hold of a thing, with figures; null: always <paramref name="Words"/>.</param>
public sealed record WorkflowGuard(
    string Code, Words Words, Func<GuardView, bool> Holds, Func<GuardView, Words>? Says = null);
