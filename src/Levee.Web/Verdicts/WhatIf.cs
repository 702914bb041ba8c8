using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Explaining;
using Levee.Engine.Links;
using Levee.Engine.Rules;
using Levee.Web.Http;
using Levee.Web.Live;

namespace Levee.Web.Verdicts;

/// <summary>
/// Tries one limit of a rule that spoke at another value, on the verdicts of two hours around: each is decided again
/// from the values it recorded. Bounded in entries and time; one page at a time, by the thread that asks.
/// </summary>
internal sealed class WhatIf(ConsoleParts parts)
{
    /// <summary>Entries read before and after at most, each.</summary>
    public const int EntriesMax = 50_000;

    private const int ListedMax = 20;
    private const int ValueLengthMax = 24;
    private const long WindowMs = 2 * 3_600_000;
    private static readonly TimeSpan ReadMax = TimeSpan.FromSeconds(2);

    private readonly INode node = parts.Node;

    /// <summary>The form and what came of it; null where no rule with a limit spoke, or its set is not known.</summary>
    public WhatIfView? View(LiveRow row, PageRequest request)
    {
        if (row.Verdict is not { } verdict || parts.RuleSets.Find(verdict.Rules) is not { } rules) return null;
        WhatIfOption[] options = [.. verdict.Hits.SelectMany(hit => OptionsOf(rules, hit))];
        if (options.Length == 0) return null;
        string chosen = request.Query("limit") ?? "", value = (request.Query("value") ?? "").Trim();
        if (chosen.Length == 0) return new WhatIfView(options, "", "", Fault: null, Result: null);
        if (options.FirstOrDefault(option => option.Key == chosen) is not { } limit || value.Length > ValueLengthMax)
            return new WhatIfView(options, "", "", request.Frame.Text["whatif.unknown"], Result: null);
        RuleSetResult changed = ChangedParameter.In(rules, limit.Rule, limit.Segment, limit.Parameter, value);
        return changed.IsSuccess
            ? new WhatIfView(options, chosen, value, Fault: null, Try(row, verdict, changed.RuleSet, limit.Rule))
            : new WhatIfView(options, chosen, value, request.Frame.Text["whatif.wrong"], Result: null);
    }

    private static IEnumerable<WhatIfOption> OptionsOf(RuleSet rules, RuleHit hit)
    {
        RuleDocument rule = rules.Rules[hit.Rule].Document;
        string segment = Segments.Names[hit.Segment];
        foreach (string name in rule.Parameters)
            if (ValueOf(rule, segment, name) is { } own) yield return new WhatIfOption(rule.Id, name, segment, own);
            else if (ValueOf(rule, Segments.Names[Segments.Consumer], name) is { } value)
                yield return new WhatIfOption(rule.Id, name, Segments.Names[Segments.Consumer], value);
    }

    private static string? ValueOf(RuleDocument rule, string segment, string name) =>
        rule.Values.TryGetValue(segment, out SortedDictionary<string, string>? values)
            ? values.GetValueOrDefault(name)
            : null;

    private WhatIfResult Try(LiveRow about, Verdict verdict, RuleSet changed, string rule)
    {
        int asked = 0, different = 0;
        long scanned = 0, began = parts.Time.GetTimestamp();
        Instant first = about.Time, last = about.Time;
        List<WhatIfChange> changes = [];
        foreach (Batch batch in node.Read(PartitionName.Screen, new(Math.Max(1, about.Position.Value - EntriesMax))))
        {
            if (parts.Time.GetElapsedTime(began) > ReadMax || batch.Time.Since(about.Time) > WindowMs
                || batch.First.Value > about.Position.Value + EntriesMax) break;
            if (batch.Time.Since(about.Time) < -WindowMs) continue;
            if (scanned == 0) first = batch.Time;
            last = batch.Time;
            scanned += batch.Count;
            foreach (EntryOutput output in batch.Outputs)
            {
                if (output.Verdict is not { } recorded || recorded.Rules != verdict.Rules
                    || !recorded.Hits.Any(hit => changed.Rules[hit.Rule].Document.Id == rule)) continue;
                asked++;
                Step now = ChangedParameter.Decide(changed, recorded)?.Step ?? Step.Allow;
                if (now == recorded.Step) continue;
                different++;
                if (changes.Count < ListedMax)
                    changes.Add(new WhatIfChange(PartitionName.Screen.At(batch.PositionOf(output.Entry)),
                        recorded.Step, now));
            }
        }
        return new WhatIfResult
        {
            Here = ChangedParameter.Decide(changed, verdict)?.Step ?? Step.Allow, Asked = asked, Changed = different,
            Changes = changes, Scanned = scanned, Span = (first, last),
        };
    }
}
