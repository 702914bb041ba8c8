using Levee.Contracts.Events;
using Levee.Engine.Explaining;
using Levee.Engine.Rules;
using Levee.Packs.Schemas;

namespace Levee.Commands.Rules;

/// <summary>What the rules of a set cover between them, and what none reads.</summary>
internal sealed class RuleCoverage
{
    /// <summary>How much of their measures two rules may share before they are named: half.</summary>
    private const double OverlapMax = 0.5;

    private readonly (Rule Rule, IReadOnlyList<RuleRead> Reads)[] all;

    /// <summary>The coverage of a set.</summary>
    public RuleCoverage(RuleSet rules) => all = [.. rules.Rules.Select(rule => (rule, RuleReads.Of(rules, rule)))];

    /// <summary>Type of fraud, family, kind, and the ids of the rules that serve them.</summary>
    public IEnumerable<(string Typology, string Family, string Kind, IReadOnlyList<string> Rules)> Cells() =>
        from typology in ReportEvent.Typology.Words
        from family in RuleFamilies.Names
        from kind in EventSchemas.All
        let ids = all.Select(one => one.Rule).Where(rule => rule.On == kind && rule.Document.Family == family
            && rule.Document.Typology.Contains(typology)).Select(rule => rule.Document.Id).ToArray()
        where ids.Length > 0
        select (typology, family, kind.Name, (IReadOnlyList<string>)ids);

    /// <summary>Types of fraud that no rule serves.</summary>
    public IReadOnlyList<string> TypologiesWithout() =>
        [.. ReportEvent.Typology.Words.Except(all.SelectMany(one => one.Rule.Document.Typology))];

    /// <summary>Kinds on which no rule speaks, and whether any reads them all the same.</summary>
    public IReadOnlyList<(string Kind, bool IsRead)> KindsWithout()
    {
        HashSet<string> read = [.. all.SelectMany(one => one.Reads).SelectMany(one => one.Kinds)];
        return [.. EventSchemas.All.Where(kind => all.All(one => one.Rule.On != kind))
            .Select(kind => (kind.Name, read.Contains(kind.Name)))];
    }

    /// <summary>Fields that no condition and no measure reads, by kind.</summary>
    public IReadOnlyList<(string Kind, IReadOnlyList<string> Fields)> FieldsUnread()
    {
        HashSet<string> read = [.. all.SelectMany(one => one.Reads).SelectMany(one => one.Fields)];
        return [.. EventSchemas.All.Select(kind => (kind.Name, (IReadOnlyList<string>)[.. kind.Fields
            .Select(field => field.Name).Where(field => !read.Contains($"{kind.Name}.{field}"))]))
            .Where(one => one.Item2.Count > 0)];
    }

    /// <summary>Functions of measures that no rule uses.</summary>
    public IReadOnlyList<string> FunctionsUnused() =>
        [.. RuleFields.Functions.Except(all.SelectMany(one => one.Reads).Select(read => read.Function))];

    /// <summary>Pairs of rules whose sets of measures and journeys have more than half in common.</summary>
    public IReadOnlyList<(string One, string Other, double Shared)> Overlaps()
    {
        (string Id, HashSet<string> Texts)[] sets = [.. all.Select(one => (one.Rule.Document.Id, one.Reads
            .Where(read => read.Sort is ReadSort.Measure or ReadSort.Journey)
            .Select(read => $"{read.Text} read by {read.By}").ToHashSet(StringComparer.Ordinal)))];
        List<(string, string, double)> pairs = [];
        for (int i = 0; i < sets.Length; i++)
            for (int j = i + 1; j < sets.Length; j++)
            {
                int both = sets[i].Texts.Count(sets[j].Texts.Contains);
                double share = both == 0 ? 0 : (double)both / sets[i].Texts.Union(sets[j].Texts).Count();
                if (share > OverlapMax) pairs.Add((sets[i].Id, sets[j].Id, share));
            }
        return pairs;
    }
}
