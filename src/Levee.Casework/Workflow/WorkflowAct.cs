using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>Something a person did to a thing; kept for the two-person rule and the history.</summary>
/// <param name="At">When, by journal time.</param>
/// <param name="Command">The command.</param>
/// <param name="Who">The person's id.</param>
public sealed record WorkflowAct(Instant At, string Command, string Who);
