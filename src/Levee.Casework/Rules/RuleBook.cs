using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Rules;

/// <summary>The rules that the desk has taken up, by id and hash. Owned by the desk's state.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<(string Rule, string Hash), Position> known = [];

    public Position? Find(string rule, string hash) =>
        known.TryGetValue((rule, hash), out Position id) ? id : null;

    public void Note(WorkflowInstance rule) =>
        known[(rule.Value(RuleEvidence.Rule), rule.Value(RuleEvidence.Hash))] = rule.Id;
}
