using Levee.Engine.Rules;

namespace Levee.BrowserTests.Town;

/// <summary>The journaled rule set of the town.</summary>
public static class TownRules
{
    public static readonly byte[] Document = RuleSetJson.Write(new RuleSetDocument
    {
        Rules =
        [
            Rule("sim-farm", "call", "SIM farm dialling strangers", "卡池向陌生号码群呼", "SIM_FARM", "calls",
                "dialled >= p.min_calls && different >= dialled / 2", "min_calls", "40",
                new MeasureDocument("dialled", "count() of call by caller over 1h"),
                new MeasureDocument("different", "distinct(callee) of call by caller over 1h")),
            Rule("coached-transfer", "payment", "A long call, then a transfer", "长通话后转账", "COACHED_TRANSFER", "journey",
                "coached >= p.long_call_s && !known(payer, payee)", "long_call_s", "900",
                new MeasureDocument("coached",
                    "last(duration_s) of call-ended by callee.person over 30m, read by payer.person")),
            Rule("first-payee", "payment", "First large payment to this account", "首次向该账户大额付款", "FIRST_PAYEE",
                "money", "amount >= p.large_minor && !known(payer, payee)", "large_minor", "1000000"),
        ],
        Weights = new() { ["SIM_FARM"] = 2200, ["COACHED_TRANSFER"] = 3100, ["FIRST_PAYEE"] = 1500 },
        Caps = new() { ["calls"] = 3000, ["journey"] = 4000, ["money"] = 2000 },
        Actions = new() { ["call"] = Steps(3000, 4000, 5000), ["payment"] = Steps(3000, 3500, 4500) },
    });

    private static SortedDictionary<string, SortedDictionary<string, int>> Steps(int challenge, int delay, int hold) =>
        new()
        {
            ["consumer"] = new()
            {
                ["label"] = 1000, ["warn"] = 2000, ["challenge"] = challenge, ["delay"] = delay, ["hold"] = hold,
                ["intercept"] = 7000,
            },
        };

    private static RuleDocument Rule(string id, string on, string en, string zh, string symbol, string family,
        string when, string parameter, string value, params MeasureDocument[] measures) => new()
        {
            Id = id, On = on, TitleEn = en, TitleZh = zh, Measures = measures, When = when, Parameters = [parameter],
            Values = new() { ["consumer"] = new() { [parameter] = value } }, Symbol = symbol, Family = family,
            BecauseEn = "The rule spoke.", BecauseZh = "规则已触发。", WarningEn = "Stop.", WarningZh = "请先停下。",
            Benign = ["couriers", "hospitals"], BenignZh = ["快递员", "医院"],
            Text = $"id: {id}\non: {on}\ntitle: {{ en: {en}, zh: {zh} }}\nwhen: {when}\n",
        };
}
