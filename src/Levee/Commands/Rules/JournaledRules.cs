using System.CommandLine;
using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Engine.Rules;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.Commands.Rules;

/// <summary>The rule sets that were in force in a journal, which keeps each whole.</summary>
internal static class JournaledRules
{
    /// <summary>Digits of a hash that are needed to name one.</summary>
    private const int DigitsMin = 6;

    /// <summary>The rule set with a hash, or its beginning; says which there are when it is not among them.</summary>
    public static RuleSetDocument Find(NodeLayout layout, string hash, InvocationConfiguration console)
    {
        if (!File.Exists(layout.Journal)) throw new StartException($"{layout.Journal}: there is no journal");
        if (hash.Length < DigitsMin)
            throw new CommandException($"--from: '{hash}' names no rule set; at least {DigitsMin} digits of its hash, "
                + "as the pages and 'levee rules check' show it, were expected");
        using JournalFile file = JournalFile.OpenReadOnly(layout.Journal);
        using IJournal journal = file.Partition(PartitionName.Screen);
        List<string> seen = [];
        foreach (Batch batch in JournalBatches.Read(journal, progress =>
            ProgressLine.Tell(console, PartitionName.Screen, progress)))
            foreach (RulesInForce rules in batch.Others.OfType<RulesInForce>())
            {
                if (rules.Hash.ToString().StartsWith(hash, StringComparison.OrdinalIgnoreCase))
                    return RuleSetJson.Read(rules.Document.Span);
                seen.Add(rules.Hash.ToString()[..12]);
            }
        throw new CommandException($"--from: no rule set {hash} was ever in force in {layout.Journal}; there were: "
            + string.Join(", ", seen.Distinct(StringComparer.Ordinal)));
    }
}
