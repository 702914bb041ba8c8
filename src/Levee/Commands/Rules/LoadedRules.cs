using System.CommandLine;
using Levee.Engine.Rules;
using Levee.Packs;

namespace Levee.Commands.Rules;

/// <summary>The rules of a home, for commands that need them whole.</summary>
internal static class LoadedRules
{
    /// <summary>The compiled set; null, with every fault on standard error, when there is none.</summary>
    public static RuleSet? Of(string home, InvocationConfiguration console)
    {
        RuleSetResult result = RulePack.Load(home);
        foreach (RuleProblem problem in result.Problems) console.Error.WriteLine(problem);
        return result.RuleSet;
    }

    /// <summary>The index of a rule by its id; says which ids come close when there is none.</summary>
    public static int IndexOf(RuleSet rules, string id)
    {
        for (int i = 0; i < rules.Rules.Count; i++)
            if (rules.Rules[i].Document.Id == id)
                return i;
        string[] close = [.. rules.Rules.Select(rule => rule.Document.Id)
            .Where(known => id.Split('-').Any(word => word.Length > 2
                && known.Contains(word, StringComparison.OrdinalIgnoreCase)))];
        throw new CommandException($"there is no rule '{id}'; expected "
            + (close.Length > 0 ? $"one such as {string.Join(", ", close)}" : "the id of a file in rules/"));
    }
}
