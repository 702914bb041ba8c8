using System.CommandLine;
using System.Text.Json.Nodes;
using Levee.Contracts;
using Levee.Engine.Rules;

namespace Levee.Commands.Rules;

/// <summary>Tells the differences of two rule sets: sentences for people, or one JSON object.</summary>
internal sealed class DiffReport(InvocationConfiguration console, bool isJson)
{
    /// <summary>Where it writes.</summary>
    public InvocationConfiguration Console => console;

    /// <summary>Writes them; returns the exit code.</summary>
    public int Tell(RuleSetDocument from, RuleSetDocument to)
    {
        IReadOnlyList<RuleChange> changes = RuleDiff.Of(from, to);
        string then = HashOf(from), now = HashOf(to);
        if (isJson)
        {
            console.Output.WriteLine(RuleJson.Text(new JsonObject
            {
                ["from"] = then, ["to"] = now, ["changes"] = new JsonArray([.. changes.Select(change => new JsonObject
                {
                    ["of"] = change.Of, ["what"] = change.What, ["from"] = change.From, ["to"] = change.To,
                })]),
            }));
            return changes.Count == 0 ? 0 : 1;
        }
        console.Output.WriteLine($"from {then}");
        console.Output.WriteLine($"to   {now}");
        foreach (IGrouping<string, RuleChange> of in changes.GroupBy(change => change.Of))
        {
            console.Output.WriteLine(of.Key);
            foreach (RuleChange change in of) console.Output.WriteLine($"  {change}");
        }
        console.Output.WriteLine(changes.Count == 0
            ? "they say the same"
            : $"{changes.Count} changes in {changes.Select(change => change.Of).Distinct().Count()} parts");
        return changes.Count == 0 ? 0 : 1;
    }

    private static string HashOf(RuleSetDocument document) => Hash256.Of(RuleSetJson.Write(document)).ToString();
}
