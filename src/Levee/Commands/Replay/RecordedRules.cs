using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Verdicts;
using Levee.Engine.Explaining;
using Levee.Engine.Rules;

namespace Levee.Commands.Replay;

/// <summary>
/// The rule sets under which a journal was decided: which rule a hit means, and until when a rule added to a journal
/// with history was still warming.
/// </summary>
internal sealed class RecordedRules
{
    private readonly Dictionary<long, RuleSetDocument> sets = [];
    private readonly Dictionary<string, long> inForceSince = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> warmFrom = new(StringComparer.Ordinal);

    /// <summary>Hashes of the sets, in order.</summary>
    public List<string> Hashes { get; } = [];

    /// <summary>The models by which texts and hosts were scored last; null for none.</summary>
    public SortedDictionary<string, string>? Models { get; private set; }

    /// <summary>Learns a set at its entry; before any event nothing warms.</summary>
    public void Learn(RulesInForce entry, Position position, Instant now, bool hasEvents)
    {
        RuleSetDocument document = RuleSetJson.Read(entry.Document.Span);
        sets[position.Value] = document;
        Models = document.Models;
        Hashes.Add(entry.Hash.ToString());
        warmFrom.Clear();
        // A set of another build that this one cannot compile keeps its names; how long it warmed is not known.
        if (RuleSet.Compile(document).RuleSet is not { } rules) return;
        foreach (Rule rule in rules.Rules)
        {
            long from = long.MinValue;
            foreach (RuleRead read in RuleReads.Of(rules, rule).Where(read => read.WindowMs > 0))
            {
                inForceSince.TryAdd(read.Text, hasEvents ? now.UnixMs : long.MinValue);
                if (inForceSince[read.Text] is var since and not long.MinValue)
                    from = Math.Max(from, since + read.WindowMs);
            }
            if (from != long.MinValue) warmFrom[rule.Document.Id] = from;
        }
    }

    /// <summary>True while a rule of the set in force had measures that did not hold their whole window yet.</summary>
    public bool IsWarming(string rule, Instant now) => warmFrom.TryGetValue(rule, out long from) && now.UnixMs < from;

    /// <summary>The ids of the rules that spoke.</summary>
    public IReadOnlyList<string> IdsOf(Verdict? verdict) => verdict is null
        ? []
        : [.. verdict.Hits.Select(hit => sets[verdict.Rules.Value].Rules[hit.Rule].Id)];
}
