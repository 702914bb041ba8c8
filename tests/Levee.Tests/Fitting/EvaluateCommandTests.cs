using System.CommandLine;
using System.Text.Json;
using Levee.Fitting.Commands;
using Levee.Tests.Tidy;

namespace Levee.Tests.Fitting;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly SetFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public void Phones_in_folds_give_every_metric_and_the_same_lines_again()
    {
        string phones = folder.Phones("phones.csv.gz", 0, 300);

        Assert.Equal(0, Run("evaluate", "phones", "--train", phones, "--folds", "3", "--seed", "1", "--json"));
        string first = output.ToString();
        output.GetStringBuilder().Clear();
        Assert.Equal(0, Run("evaluate", "phones", "--train", phones, "--folds", "3", "--seed", "1", "--json"));

        Assert.Equal(first, output.ToString());
        Dictionary<string, double> figures = Figures("phones.phones.folds", 300);
        Assert.All((string[])["auc", "macro_f1", "g_mean", "accuracy"], name => Assert.True(figures[name] > 0.99));
    }

    [Fact]
    public void Phones_without_a_test_are_cut_into_five_folds()
    {
        Assert.Equal(0, Run("evaluate", "phones", "--train", folder.Phones("phones.csv", 0, 300), "--json"));

        Assert.NotEmpty(Figures("phones.phones.folds", 300));
    }

    [Fact]
    public void Phones_learnt_from_are_never_scored_and_phones_of_the_test_never_learnt_from()
    {
        string train = folder.Phones("train.csv", 0, 200), test = folder.Phones("test.csv", 150, 150);
        Assert.Equal(0, Run("evaluate", "phones", "--train", train, "--test", test, "--json"));
        Assert.True(Figures("phones.test", 100)["auc"] > 0.99);

        string heldOut = folder.Phones("held.csv", 0, 200, part: "test");
        Assert.Equal(2, Run("evaluate", "phones", "--train", heldOut, "--test", test));
        Assert.Contains("0 frauds and 0 honest phones to learn from", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Run("evaluate", "phones", "--train", train, "--test", train));
        Assert.Contains("train.csv: every phone was learnt from", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Phones_with_nothing_to_learn_from_are_told_that_no_model_ships()
    {
        Assert.Equal(2, Run("evaluate", "phones", "--test", folder.Phones("phones.csv", 0, 30)));

        Assert.StartsWith("levee: no phone model ships yet: --train FILE was expected", errors.ToString(),
            StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Calls_in_folds_tell_frauds_and_their_types()
    {
        (string Said, string Type, string Label)[] kinds =
        [
            ("中奖 领取 奖金 手续费", "lottery", "fraud"), ("您的 孩子 在 我们 手上 赎金", "kidnapping", "fraud"),
            ("银行卡 冻结 转到 安全账户", "bank", "fraud"), ("点 一份 外卖 送到 楼下", "food", "normal"),
        ];
        string calls = folder.Write("calls.jsonl", [.. Enumerable.Range(0, 120).Select(i =>
            Call($"{kinds[i % 4].Said} {i}", kinds[i % 4].Type, kinds[i % 4].Label))]);

        Assert.Equal(0, Run("evaluate", "calls", "--train", calls, "--folds", "3", "--turns", "both", "--json"));

        Assert.True(Figures("calls.calls.folds", 120)["macro_f1"] > 0.95);
        Assert.True(Figures("calls.calls.folds.types", 90)["macro_f1"] > 0.95);

        Assert.Equal(0, Run("evaluate", "calls", "--test", calls, "--models", Repository.PathOf("models"), "--json"));

        Assert.True(Figures("calls.calls", 120)["recall"] > 0.5);
    }

    [Fact]
    public void Calls_refuse_a_set_of_texts()
    {
        Assert.Equal(2, Run("evaluate", "calls", "--train", folder.Write("sms.tsv", "ham\thello")));

        Assert.Equal("levee: sms.tsv:1: this is no set of calls; JSON lines with \"left\", \"right\", \"label\" was "
            + "expected" + Environment.NewLine, errors.ToString());
    }

    [Theory]
    [InlineData("levee evaluate texts: nothing to measure: --test FILE", "evaluate", "texts")]
    [InlineData("levee evaluate phones: --folds: 2 to 20", "evaluate", "phones", "--train", "a", "--folds", "1")]
    [InlineData("levee evaluate calls: --folds cuts training sets", "evaluate", "calls", "--test", "a", "--folds", "3")]
    [InlineData("levee evaluate hosts: --before 'May'", "evaluate", "hosts", "--test", "a", "--before", "May")]
    [InlineData("levee evaluate phones: '--turns' is no option of 'phones'", "evaluate", "phones", "--train", "a",
        "--turns", "both")]
    [InlineData("levee evaluate texts: '--flods' is no option of 'texts', and no such file is there; did you mean "
        + "'--folds'?", "evaluate", "texts", "--test", "a", "--flods", "3")]
    [InlineData("levee evaluate: did you mean 'texts'?", "evaluate", "txts")]
    [InlineData("levee fit texts: '--jsn' is no option of 'texts'", "fit", "texts", "a", "--jsn")]
    [InlineData("levee fit texts: Required argument 'files' missing", "fit", "texts")]
    public void Wrong_use_is_named_with_its_command_and_exits_2(string said, params string[] arguments)
    {
        Assert.Equal(2, Run(arguments));

        Assert.Contains(said, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    private static string Call(string said, string type, string label) =>
        $$"""{"left":["{{said}}"],"right":["好的"],"fraud_type":"{{type}}","label":"{{label}}"}""";

    private int Run(params string[] arguments)
    {
        RootCommand root = new("levee") { FitCommand.Create(), EvaluateCommand.Create() };
        return Shared.Invoke(root, arguments, output, errors);
    }

    /// <summary>The figures of a task by metric; those of the whole set must be of this many.</summary>
    private Dictionary<string, double> Figures(string task, int count)
    {
        Dictionary<string, double> figures = new(StringComparer.Ordinal);
        foreach (string line in output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (root.GetProperty("task").GetString() != task) continue;
            string metric = root.GetProperty("metric").GetString()!;
            figures[metric] = root.GetProperty("value").GetDouble();
            if (metric is "accuracy" or "auc") Assert.Equal(count, root.GetProperty("n").GetInt32());
        }
        return figures;
    }
}
