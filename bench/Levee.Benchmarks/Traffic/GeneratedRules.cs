using System.Globalization;
using Levee.Engine.Rules;

namespace Levee.Benchmarks.Traffic;

/// <summary>
/// A rule set of any size in the forms of the shipped rules: made for measuring and comparing, it says nothing about
/// fraud. The first rules of a large set are those of a small one.
/// </summary>
internal static class GeneratedRules
{
    private static readonly string[] Windows = ["1h", "24h", "10m", "6h", "7d"];

    private static readonly RulePattern[] Patterns =
    [
        new("payment", [("met", "known(payer, payee)"), ("talked", TalkOf("24h"))],
            "state == 'asked' && talked >= p.talk_s && !met && amount >= p.least",
            [("talk_s", 600), ("least", 50_000)]),
        new("call", [("dialled", "count() of call by caller over #"),
            ("different", "distinct(callee) of call by caller over #"),
            ("answered", "share(answered) of call-ended by caller over #")],
            "dialled >= p.most && different >= p.spread * dialled && answered < p.answered",
            [("most", 25), ("spread", 0.9), ("answered", 0.35)]),
        new("text", [("sent", "count() of text by sender over #"),
            ("reached", "distinct(recipient) of text by sender over #"), ("met", "known(recipient, sender)")],
            "sent >= p.most && reached * 1.0 / sent >= p.spread && !met && (links > 0 || numbers > 1)",
            [("most", 20), ("spread", 0.8)]),
        new("payment", [("met", "known(payer, payee)"), ("paid", "sum(amount) of payment by payer over #")],
            "state == 'asked' && !met && amount >= p.least && paid + amount >= p.sum"
            + " && amount >= p.part * payer_balance",
            [("least", 20_000), ("sum", 300_000), ("part", 0.5)]),
        new("payment", [("payers", "distinct(payer) of payment by payee over #"),
            ("received", "sum(amount) of payment by payee over #")],
            "state == 'asked' && payers >= p.most && amount >= p.part * received && signal('bad-account', payee) > 0.4",
            [("most", 5), ("part", 0.2)]),
        new("call", [("seen", "first-seen() of call by caller over 30d"),
            ("dialled", "count() of call where !known(callee, caller) by caller over #")],
            "seen <= p.age_s && dialled >= p.most && (leg == 'international' || cli in ['invalid', 'absent'])",
            [("age_s", 86_400), ("most", 10)]),
        new("visit", [("lured", "count() of text where links > 0 by recipient.person over #, read by visitor.person")],
            "act == 'submit' && form in ['credentials', 'card'] && host_age_d <= p.age_d && lured >= p.most",
            [("age_d", 30), ("most", 1)]),
        new("payment", [("came", "since() of payment by payee over #, read by payer"),
            ("largest", "max(amount) of payment by payee over #, read by payer")],
            "state == 'asked' && act in ['cash', 'gold', 'exchange'] && came <= p.stay_s && amount >= p.part * largest",
            [("stay_s", 3600), ("part", 0.7)]),
        new("call-ended", [("talked", TalkOf("#").Replace("read by payer.person", "read by callee.person",
            StringComparison.Ordinal)), ("met", "known(callee, caller)")],
            "answered && !met && duration_s + talked >= p.talk_s", [("talk_s", 1800)]),
    ];

    /// <summary>A set of so many rules.</summary>
    public static RuleSetDocument Make(int count)
    {
        RuleDocument[] rules = [.. Enumerable.Range(0, count).Select(RuleOf)];
        return new RuleSetDocument
        {
            Rules = rules,
            Weights = new(rules.ToDictionary(rule => rule.Symbol, _ => 900)),
            Caps = new(RuleFamilies.Names.ToDictionary(family => family, _ => 4000)),
            Actions = new(rules.Select(rule => rule.On).Distinct(StringComparer.Ordinal).ToDictionary(on => on, _ =>
                new SortedDictionary<string, SortedDictionary<string, int>>
                {
                    ["consumer"] = new() { ["label"] = 800, ["warn"] = 2500, ["hold"] = 5000 },
                })),
        };
    }

    private static string TalkOf(string window) => "sum(duration_s) of call-ended where answered && "
        + $"!known(callee, caller) by callee.person over {window}, read by payer.person";

    private static RuleDocument RuleOf(int number)
    {
        RulePattern pattern = Patterns[number % Patterns.Length];
        int round = number / Patterns.Length;
        string window = Windows[round % Windows.Length];
        string name = number.ToString("D3", CultureInfo.InvariantCulture);
        return new RuleDocument
        {
            Id = "made-" + name, On = pattern.On, TitleEn = "Made " + name, TitleZh = "生成 " + name,
            Measures = [.. pattern.Measures.Select(measure => new MeasureDocument(measure.Name,
                measure.Text.Replace("#", window, StringComparison.Ordinal)))],
            When = pattern.When, Parameters = [.. pattern.Parameters.Select(parameter => parameter.Name)],
            Values = ValuesOf(pattern, round), Symbol = "MADE_" + name,
            Family = RuleFamilies.Names[number % RuleFamilies.Names.Count], BecauseEn = "made", BecauseZh = "生成",
            WarningEn = "Stop.", WarningZh = "请停下。", Text = "",
        };
    }

    // Every third round of rules is stricter with merchants, so that some parameters differ by segment.
    private static SortedDictionary<string, SortedDictionary<string, string>> ValuesOf(RulePattern pattern, int round)
    {
        SortedDictionary<string, SortedDictionary<string, string>> values = new()
        {
            ["consumer"] = Values(1 + (0.1 * round)),
        };
        if (round % 3 == 2) values["merchant"] = Values(2 + (0.1 * round));
        return values;

        SortedDictionary<string, string> Values(double times) => new(pattern.Parameters.ToDictionary(
            parameter => parameter.Name, parameter => parameter.Value < 1
                ? Math.Min(parameter.Value * times, 0.97).ToString("0.00#", CultureInfo.InvariantCulture)
                : ((long)(parameter.Value * times)).ToString(CultureInfo.InvariantCulture)));
    }
}
