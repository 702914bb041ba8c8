using Levee.Engine.Rules;
using Levee.Packs;
using Levee.Tests.Tidy;

namespace Levee.Tests.Rules;

/// <summary>A pack that is wrong is refused with file, line, column and what was expected.</summary>
public sealed class RulePackErrorTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("levee-pack-").FullName;

    public RulePackErrorTests()
    {
        foreach (string folder in new[] { "rules", "scores", "parameters", "models", "models/trees" })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
            foreach (string file in Directory.EnumerateFiles(Repository.PathOf(folder)))
                File.Copy(file, Path.Combine(root, folder, Path.GetFileName(file)));
        }
        File.Copy(Repository.PathOf("actions.yaml"), Path.Combine(root, "actions.yaml"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void People_who_look_alike_may_be_named_in_one_list_as_before()
    {
        string path = Path.Combine(root, "rules/sim-farm.yaml");
        string text = File.ReadAllText(path);
        int begin = text.IndexOf("benign:", StringComparison.Ordinal);
        int end = text.IndexOf("basis:", StringComparison.Ordinal);
        File.WriteAllText(path, text[..begin] + "benign: [couriers]\n" + text[end..]);

        RuleDocument rule = RulePack.Load(root).RuleSet!.Rules.Single(one => one.Document.Id == "sim-farm").Document;

        Assert.Equal(["couriers"], rule.Benign);
        Assert.Null(rule.BenignZh);
    }

    [Theory]
    [InlineData("rules/sim-farm.yaml", "  zh: [快递员, 问卷调查中心, 医院]", "  zh: [快递员]",
        "rules/sim-farm.yaml:22:3: 'benign' names other people in English than in Chinese", "as many in en: as in zh:")]
    [InlineData("rules/sim-farm.yaml", "when: dialled", "when: dialed", "rules/sim-farm.yaml:9:7: ", "dialled")]
    [InlineData("rules/sim-farm.yaml", "family: calls", "families: calls", "rules/sim-farm.yaml:12:1: ", "family")]
    [InlineData("rules/sim-farm.yaml", "count() of call by caller", "count() of calls by caller",
        "rules/sim-farm.yaml:6:23: 'calls' is no kind of event", "call, call-ended, text")]
    [InlineData("rules/sim-farm.yaml", "distinct(callee)", "distinct(payee)",
        "rules/sim-farm.yaml:7:23: 'payee' is no role of call", "caller, callee")]
    [InlineData("rules/sim-farm.yaml", "share(answered)", "share(ring_s)",
        "rules/sim-farm.yaml:8:19: 'ring_s' does not do here", "a yes-or-no field of call-ended")]
    [InlineData("rules/sim-farm.yaml", "over 1h\n  different", "over 1w\n  different",
        "rules/sim-farm.yaml:6:43: '1w' is no time span", "a number of s, m, h or d")]
    [InlineData("rules/coached-transfer.yaml", "read by payer.person", "read by payer.person.number",
        "rules/coached-transfer.yaml:6:112: payer.person.number is two hops", "one hop")]
    [InlineData("rules/coached-transfer.yaml", "where !known(callee, caller)", "where !met(callee)",
        "rules/coached-transfer.yaml:6:49: ", "")]
    [InlineData("rules/sim-farm.yaml", ", {answered:percent} answered\"", "\"", "stands in one language only",
        "the same variables in en and zh")]
    [InlineData("rules/sim-farm.yaml", "numbers, {answered:percent}", "numbers, {taken:percent}",
        "rules/sim-farm.yaml:15:69: 'taken' is nothing that this rule reads", "dialled, different, answered")]
    [InlineData("parameters/sim-farm.yaml", "consumer: { min_calls: 25, spread", "consumer: { spread",
        "parameters/sim-farm.yaml:1:1: the parameter 'min_calls' has no value", "a number under consumer")]
    [InlineData("scores/symbols.yaml", "SIM_FARM: 3.0\n", "",
        "rules/sim-farm.yaml:11:9: the symbol 'SIM_FARM' has no weight",
        "scores/symbols.yaml")]
    [InlineData("actions.yaml", "warn: 2.5, intercept: 6.0 }\ntext", "warned: 2.5, intercept: 6.0 }\ntext",
        "'warned' is no step above allow", "label, warn")]
    [InlineData("rules/sim-farm.yaml", "  zh: 请挂断", "  # 请挂断", "'zh' is missing", "zh: and a text")]
    [InlineData("rules/sim-farm.yaml", "count() of call by caller", "most() of call by caller",
        "rules/sim-farm.yaml:6:12: 'most' is no measure", "max, last, since, first-seen")]
    [InlineData("rules/first-payee-drain.yaml", "max(amount)", "max(state)",
        "rules/first-payee-drain.yaml:7:16: 'state' does not do here", "a field with a number of payment")]
    [InlineData("rules/first-payee-drain.yaml", "known(payer, payee)", "known(payer, payee, 400)",
        "rules/first-payee-drain.yaml:8:28: '400' is no number of days", "from 1 to 366")]
    [InlineData("rules/coached-again.yaml", "by callee.person over 24h", "by callee.person over 25w",
        "rules/coached-again.yaml:", "a number of s, m, h or d")]
    [InlineData("rules/coached-transfer.yaml", "!known(callee, caller)", "!known(callee, caller, duration_s)",
        "rules/coached-transfer.yaml:6:49: the days of known() are no number", "from 1 to 366")]
    [InlineData("rules/form-then-call.yaml", "    - call-ended where answered", "    - call-over where answered",
        "rules/form-then-call.yaml:13:7: 'call-over' is no kind of event", "call, call-ended")]
    [InlineData("rules/form-then-call.yaml", "!known(recipient, sender) by recipient.person", "linked by recipient",
        "rules/form-then-call.yaml:11:31: unknown name 'linked'", "links")]
    [InlineData("rules/form-then-call.yaml", "!known(callee, caller) by callee.person", "!known(callee, caller)",
        "rules/form-then-call.yaml:13:58: the end of the text was found", "'by' and a subject")]
    [InlineData("rules/form-then-call.yaml", "subject: payer.person", "subject: caller.person",
        "rules/form-then-call.yaml:8:12: 'caller' is no role of payment", "payer, payee")]
    [InlineData("rules/form-then-call.yaml", "within: 24h", "within: a day",
        "rules/form-then-call.yaml:9:11: 'a' is no time span", "such as 1h")]
    [InlineData("rules/form-then-call.yaml", "  within: 24h\n", "", "'within' is missing", "within: and a text")]
    [InlineData("rules/form-then-call.yaml", "  steps:", "  stages:", "rules/form-then-call.yaml:10:3: ", "steps")]
    [InlineData("rules/form-then-call.yaml", "j.complete", "j.done",
        "rules/form-then-call.yaml:14:27: unknown name 'j.done'", "a variable")]
    [InlineData("rules/sim-farm.yaml", "when: dialled >= p.min_calls", "when: !leg && dialled >= p.min_calls",
        "rules/sim-farm.yaml:9:7: a text cannot begin with '!'", "quotes around it")]
    [InlineData("rules/sim-farm.yaml", "symbol: SIM_FARM", "symbol: [", "this is no YAML", "YAML 1.2")]
    public void Wrong_pack_names_the_place_and_what_was_expected(
        string file, string good, string bad, string message, string expected)
    {
        string path = Path.Combine(root, file);
        string text = File.ReadAllText(path);
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(good, bad, StringComparison.Ordinal));
        RuleSetResult result = RulePack.Load(root);
        Assert.False(result.IsSuccess);
        Assert.Contains(result.Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal)
            && problem.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Local_file_is_laid_over_key_by_key_and_changes_the_hash()
    {
        RuleSet shipped = RulePack.Load(root).RuleSet!;
        Directory.CreateDirectory(Path.Combine(root, "local", "parameters"));
        File.WriteAllText(Path.Combine(root, "local", "parameters", "sim-farm.yaml"), "consumer: { min_calls: 7 }\n");
        RuleSet merged = RulePack.Load(root).RuleSet!;
        RuleDocument rule = merged.Document.Rules.Single(known => known.Id == "sim-farm");
        Assert.Equal("7", rule.Values["consumer"]["min_calls"]);
        Assert.Equal("0.9", rule.Values["consumer"]["spread"]);
        Assert.NotEqual(shipped.Hash, merged.Hash);
    }
}
