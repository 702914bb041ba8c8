using CsCheck;
using Levee.Fitting.Boosting;

namespace Levee.Tests.Fitting;

public sealed class BoostedTreesTests
{
    private static readonly BoostingSettings Small = new() { Trees = 40, Rate = 0.3, LeafRowsMin = 2, Penalty = 0.5 };

    [Fact]
    public void Trees_learn_what_no_single_column_tells()
    {
        double[][] rows = [.. Enumerable.Range(0, 400).Select(i => new double[] { i % 20, i / 20 })];
        bool[] isFraud = [.. rows.Select(row => row[0] < 9 != row[1] < 12)];

        BoostedTrees trees = BoostedTrees.Fit(rows, isFraud, Small with { ColumnPart = 1 });

        Assert.All(rows.Zip(isFraud), pair => Assert.Equal(pair.Second, trees.Sum(pair.First) >= 0));
    }

    [Fact]
    public void Trees_learn_from_a_value_that_is_not_known()
    {
        double[][] rows = [.. Enumerable.Range(0, 300).Select(i => new double[] { i % 3 == 0 ? double.NaN : i })];

        BoostedTrees trees = BoostedTrees.Fit(rows, [.. rows.Select(row => double.IsNaN(row[0]))], Small);

        Assert.True(trees.Sum([double.NaN]) > 0);
        Assert.True(trees.Sum([150]) < 0);
    }

    [Fact]
    public void Same_rows_and_seed_give_the_same_sums_and_another_seed_others()
    {
        double[][] rows = [.. Enumerable.Range(0, 200).Select(i => new double[] { i * 37 % 101, i * 53 % 89, i % 7 })];
        bool[] isFraud = [.. Enumerable.Range(0, 200).Select(i => i * 37 % 101 > 60 || i % 7 == 2)];
        double[] Sums(ulong seed)
        {
            BoostedTrees trees = BoostedTrees.Fit(rows, isFraud, Small with { Seed = seed, Ensembles = 2 });
            return [.. rows.Select(row => trees.Sum(row))];
        }

        Assert.Equal(Sums(4), Sums(4));
        Assert.NotEqual(Sums(4), Sums(9));
    }

    [Fact]
    public void Best_cut_gains_as_much_as_the_best_of_all_cuts_tried_one_by_one() =>
        Gen.Select(Gen.Int[-1, 9].Array[6, 40], Gen.Bool.Array[40], Gen.Int[1, 4]).Sample((cells, truth, least) =>
        {
            double[][] rows = [.. cells.Select(cell => new[] { cell < 0 ? double.NaN : cell })];
            double[] slopes = [.. cells.Select((_, i) => truth[i] ? -0.5 : 0.5)];
            double[] bends = [.. cells.Select(_ => 0.25)];
            BoostingSettings settings = Small with { LeafRowsMin = least };
            SplitSearch search = new(new BinnedRows(rows), settings, slopes, bends);

            Split found = search.Best([.. Enumerable.Range(0, rows.Length)], [0], StepBounds.None);

            double gain = 0;
            foreach (int cut in cells.Where(cell => cell >= 0).Distinct())
                gain = Math.Max(gain, Math.Max(
                    GainOf(cells, slopes, least, settings.Penalty, cell => cell <= cut),
                    GainOf(cells, slopes, least, settings.Penalty, cell => cell >= 0 && cell <= cut)));
            Assert.Equal(gain, found.Gain, tolerance: 1e-9);
        });

    private static double GainOf(
        int[] cells, double[] slopes, int least, double penalty, Func<int, bool> isLeft)
    {
        int[] left = [.. Enumerable.Range(0, cells.Length).Where(i => isLeft(cells[i]))];
        int[] right = [.. Enumerable.Range(0, cells.Length).Except(left)];
        return left.Length >= least && right.Length >= least
            ? Fit(left) + Fit(right) - Fit([.. left, .. right])
            : 0;

        double Fit(int[] members)
        {
            double slope = members.Sum(i => slopes[i]);
            return slope * slope / ((0.25 * members.Length) + penalty);
        }
    }
}
