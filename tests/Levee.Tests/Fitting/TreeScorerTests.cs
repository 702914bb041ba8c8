using System.Text;
using CsCheck;
using Levee.Contracts.Verdicts;
using Levee.Features.Scoring.Trees;
using Levee.Fitting.Boosting;
using Levee.Fitting.Rows;

namespace Levee.Tests.Fitting;

public sealed class TreeScorerTests
{
    private static readonly BoostingSettings Small = new() { Trees = 30, Rate = 0.2, LeafRowsMin = 5 };

    private static readonly TreeRecipe Recipe = new()
    {
        Name = "phones", Subject = "number", On = "call", By = "caller", LimitsEn = "none", LimitsZh = "无",
        Inputs =
        [
            new TreeRecipeInput("rising", "count() of call by caller over 1h", "calls much", "频繁外呼",
                Monotone: 1),
            new TreeRecipeInput("falling", "share(answered) of call-ended by caller over 1h", "few answer", "少有人接",
                TreeScorer.Unit, Monotone: -1),
            new TreeRecipeInput("free", "age(it)", "its age", "号码年龄"),
        ],
    };

    private static readonly Lazy<(TreeModel Model, BoostedTrees Trees)> Fitted = new(() => Fit(7));

    private static readonly Gen<long> AnyValue = Gen.Frequency(
        (1, Gen.Const(TreeScorer.Unknown)), (8, Gen.Long[-50, 250]),
        (1, Gen.Long[-TreeScorer.ValueMax, TreeScorer.ValueMax]));

    [Fact]
    public void Walk_equals_the_trainers_sum_within_half_a_unit_a_tree()
    {
        (TreeModel model, BoostedTrees trees) = Fitted.Value;
        TreeScorer scorer = TreeScorer.Read(TreeModelJson.Write(model));
        double most = (Small.Trees + 1) * 0.5 / TreeScorer.Unit;

        AnyValue.Array[3].Sample(values =>
        {
            double[] row = [.. values.Select(value => value == TreeScorer.Unknown ? double.NaN : value)];
            Assert.Equal(trees.Sum(row), scorer.Sum(values) / (double)TreeScorer.Unit, most);
        }, iter: 5_000);
    }

    [Fact]
    public void Greater_values_move_the_score_only_the_promised_way()
    {
        TreeScorer scorer = TreeScorer.Read(TreeModelJson.Write(Fitted.Value.Model));
        Gen.Select(AnyValue.Array[3], Gen.Long[-50, 250], Gen.Long[-50, 250]).Sample((values, one, other) =>
        {
            long less = Math.Min(one, other), more = Math.Max(one, other);
            Assert.True(Of(0, less) <= Of(0, more));
            Assert.True(Of(1, less) >= Of(1, more));

            long Of(int input, long value)
            {
                long[] row = [.. values];
                row[input] = value;
                return scorer.Sum(row);
            }
        }, iter: 5_000);
    }

    [Fact]
    public void Contributions_lead_from_the_mean_of_the_rows_to_the_sum()
    {
        TreeModel model = Fitted.Value.Model;
        TreeScorer scorer = TreeScorer.Read(TreeModelJson.Write(model));
        long mean = model.Start + model.Trees.Roots.Sum(root => (long)model.Trees.Value[root]);

        AnyValue.Array[3].Sample(values => Assert.Equal(scorer.Sum(values), mean + scorer.Contributions(values).Sum()));
    }

    [Fact]
    public void Reasons_name_the_inputs_that_moved_it_up_in_both_languages()
    {
        TreeScorer scorer = TreeScorer.Read(TreeModelJson.Write(Fitted.Value.Model));

        long reasons = scorer.Reasons([200, 0, 50]);

        Assert.Contains("calls much", scorer.InEnglish(reasons), StringComparison.Ordinal);
        Assert.Contains("少有人接", scorer.InChinese(reasons), StringComparison.Ordinal);
        Assert.Equal("", scorer.InEnglish(0));
    }

    [Fact]
    public void Score_is_between_0_and_1000_and_rises_with_the_sum()
    {
        TreeScorer scorer = TreeScorer.Read(TreeModelJson.Write(Fitted.Value.Model));

        Assert.True(scorer.Score([200, 0, 50]) > 900);
        Assert.True(scorer.Score([0, 200, 50]) < 100);
        Gen.Long.Sample(sum => Assert.InRange(scorer.Thousandths(sum), 0, 1000));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(null, null)]
    public void Subject_with_too_little_scores_0_and_one_nobody_knows_about_nothing(int? value, int? expected)
    {
        TreeModel model = Fitted.Value.Model;
        TreeScorer scorer = TreeScorer.Read(TreeModelJson.Write(
            model with { Inputs = [model.Inputs[0] with { Least = 5 }, .. model.Inputs.Skip(1)] }));

        Assert.Equal(expected, scorer.Score([value ?? TreeScorer.Unknown, 0, 50]));
    }

    [Fact]
    public void Recorded_values_become_whole_numbers()
    {
        Assert.Equal(12, TreeScorer.ValueOf(RecordedValue.Of(12)));
        Assert.Equal(1, TreeScorer.ValueOf(RecordedValue.Of(true)));
        Assert.Equal(TreeScorer.Unit / 4, TreeScorer.ValueOf(RecordedValue.Of(0.25)));
        Assert.Equal(TreeScorer.Unknown, TreeScorer.ValueOf(RecordedValue.Unknown));
        Assert.Equal(TreeScorer.Unknown, TreeScorer.ValueOf(RecordedValue.Of(double.NaN)));
        Assert.Equal(TreeScorer.ValueMax, TreeScorer.ValueOf(RecordedValue.Of(double.PositiveInfinity)));
        Assert.Equal(-TreeScorer.ValueMax, TreeScorer.ValueOf(RecordedValue.Of(long.MinValue)));
    }

    [Fact]
    public void Same_rows_give_the_same_file() =>
        Assert.Equal(TreeModelJson.Write(Fit(7).Model), TreeModelJson.Write(Fit(7).Model));

    public static TheoryData<string, string, string> Broken => new()
    {
        { "format", "\"format\": 1,", "\"format\": 2," },
        { "$.nonsense", "\"format\": 1,", "\"format\": 1, \"nonsense\": 1," },
        { "name", "\"name\": \"phones\"", "\"name\": \"Phones!\"" },
        { "subject", "\"subject\": \"number\"", "\"subject\": \"dog\"" },
        { "inputs[1].name", "\"name\": \"falling\"", "\"name\": \"rising\"" },
        { "inputs[0].monotone", "\"monotone\": 1", "\"monotone\": 7" },
        { "inputs[1].unit", "\"unit\": 65536", "\"unit\": 3" },
        { "monotone", "\"monotone\": 1", "\"monotone\": -1" },
        { "trees.roots[0]", "\"roots\": [0,", "\"roots\": [1," },
        { "trees.roots[1]", "\"roots\": [0,", "\"roots\": [0,0," },
        { "trees.left", "\"left\": [1,", "\"left\": [0," },
        { "trees.left", "\"left\": [1,", "\"left\": [2," },
        { "trees.input", "\"input\": [0,", "\"input\": [3," },
        { "trees.cut: ", "\"cut\": [", "\"cut\": [5," },
        { "trees.cut", "\"cut\": [", "\"cut\": [\"five\"," },
        { "trees.unknown_left: ", "\"unknown_left\": [", "\"unknown_left\": [7," },
        { "curve: ", "\"curve\": [", "\"curve\": [5," },
        { "line 1", "{", "[" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_file_is_refused_with_the_place(string place, string whole, string broken)
    {
        string text = Encoding.UTF8.GetString(TreeModelJson.Write(Fitted.Value.Model));
        int at = text.IndexOf(whole, StringComparison.Ordinal);
        Assert.True(at >= 0, whole);
        string changed = text[..at] + broken + text[(at + whole.Length)..];

        FormatException fault = Assert.Throws<FormatException>(() => TreeScorer.Read(Encoding.UTF8.GetBytes(changed)));

        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains("expected", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_single_node_turned_is_refused_or_still_a_tree_that_keeps_its_promise()
    {
        TreeModel model = Fitted.Value.Model;
        Gen<int> anyNode = Gen.Int[0, model.Trees.Input.Count - 1];
        Gen.Select(anyNode, Gen.Int[-2, 40], Gen.Int[0, 2]).Sample((node, value, column) =>
        {
            int[] input = [.. model.Trees.Input], left = [.. model.Trees.Left], leaves = [.. model.Trees.Value];
            (column switch { 0 => input, 1 => left, _ => leaves })[node] = value;
            TreeModel turned = model with { Trees = model.Trees with { Input = input, Left = left, Value = leaves } };
            try
            {
                TreeScorer scorer = TreeScorer.Read(TreeModelJson.Write(turned));
                Assert.True(scorer.Sum([1, 5, 5]) <= scorer.Sum([200, 5, 5]));
            }
            catch (FormatException fault)
            {
                Assert.Contains("expected", fault.Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Unchanged_values_have_an_index_of_0_and_moved_ones_a_large_one()
    {
        TreeInput input = Fitted.Value.Model.Inputs[0];
        long[] same = [.. input.Shares.Select(share => (long)share)];
        long[] moved = new long[same.Length];
        moved[^1] = 1000;

        Assert.Equal(0, InputBins.StabilityIndex(input, same)!.Value, 1e-3);
        Assert.True(InputBins.StabilityIndex(input, moved) > 0.25);
        Assert.Null(InputBins.StabilityIndex(input, new long[same.Length]));
    }

    private static (TreeModel Model, BoostedTrees Trees) Fit(ulong seed)
    {
        List<ScoreRow> rows = [];
        for (int i = 0; i < 900; i++)
        {
            double rising = i * 37 % 201, falling = i * 53 % 199, free = i * 71 % 97;
            bool isFraud = rising - falling + (free > 40 ? 30 : 0) + (i % 13 * 4) > 20;
            rows.Add(new ScoreRow($"subject {i / 3}", isFraud,
                [i % 11 == 0 ? double.NaN : rising, i % 7 == 0 ? double.NaN : falling, free]));
        }
        ScoreFitter fitter = new(Recipe, Small with { Seed = seed });
        return (fitter.Fit(rows, "2026-11-24", [new TreeModelFile("rows.csv", new string('0', 64), 1, 2)]),
            fitter.Learn(rows));
    }
}
