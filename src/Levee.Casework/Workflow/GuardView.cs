using Levee.Casework.Law;
using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>What a guard may look at.</summary>
/// <param name="Instance">The thing as it stands.</param>
/// <param name="Arguments">The arguments given.</param>
/// <param name="Law">The law in force.</param>
/// <param name="Now">The journal time.</param>
public sealed record GuardView(
    WorkflowInstance Instance, IReadOnlyDictionary<string, string> Arguments, LawTable Law, Instant Now)
{
    /// <summary>A whole number kept on the thing; 0 when absent.</summary>
    public long Number(string name) => Instance.Number(name);
}
