using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Engine.Measures;
using Levee.Engine.Rules;

namespace Levee.Engine.Decider;

/// <summary>
/// What the desk decided about rules, by id and hash: a changed rule begins again, and one that comes back stands where
/// it stood. Owned by the screen's state.
/// </summary>
internal sealed class StageBook
{
    private readonly SortedDictionary<string, RuleStage> decided = new(StringComparer.Ordinal);

    /// <summary>The stage of a rule: as decided, else as its file has it.</summary>
    internal RuleStage Of(Rule rule) =>
        decided.TryGetValue(KeyOf(rule.Document.Id, rule.Hash), out RuleStage stage) ? stage : rule.FirstStage;

    /// <summary>Takes a decision in.</summary>
    internal void Fold(RuleStaged staged) => decided[KeyOf(staged.Rule, staged.Hash)] = staged.Stage;

    internal void Write(StateWriter writer)
    {
        writer.Int(decided.Count);
        foreach ((string key, RuleStage stage) in decided)
        {
            writer.Text(key);
            writer.Int((int)stage);
        }
    }

    private static string KeyOf(string id, string hash) => $"{id} {hash}";
}
