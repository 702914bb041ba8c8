using Levee.Fitting.Accounts;
using Levee.Fitting.Boosting;
using Levee.Fitting.Measuring;
using Levee.Fitting.Sets;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary>Measures boosted trees on sets of accounts and the transfers between them.</summary>
internal sealed class EvaluateAccounts(EvaluateSettings settings)
{
    private readonly BoostingSettings boosting = Recipes.Accounts with { Seed = settings.Seed };

    /// <summary>Every figure that the sets allow.</summary>
    public IEnumerable<Figure> Run()
    {
        if (settings.Train.Count == 0)
            throw new SetException("no account model ships: --train FILE was expected beside --test");
        AccountSet[] sets = [.. settings.Train.Select(AccountSet.Read)];
        double[][] rows = [.. sets.SelectMany(AccountTraits.Of)];
        bool[] isFraud = [.. sets.SelectMany(set => set.IsFraud)];
        int frauds = isFraud.Count(fraud => fraud), folds = Math.Max(settings.Folds, 1);
        if (frauds < folds || isFraud.Length - frauds < folds)
            throw new SetException($"{frauds} frauds and {isFraud.Length - frauds} honest accounts to learn from: at "
                + "least one of each a fold was expected");
        string name = string.Join('+', sets.Select(set => set.Name));
        if (settings.Folds > 0)
            foreach (Figure figure in InFolds($"aml.{name}.folds", rows, isFraud))
                yield return figure;
        if (settings.Test.Count == 0) yield break;
        BoostedTrees trees = BoostedTrees.Fit(rows, isFraud, boosting);
        foreach (AccountSet set in settings.Test.Select(AccountSet.Read))
            foreach (Figure figure in BinaryFigures.Of($"aml.{set.Name}",
                [.. AccountTraits.Of(set).Select(row => trees.Sum(row))], set.IsFraud, least: 0))
                yield return figure;
    }

    private IEnumerable<Figure> InFolds(string task, double[][] rows, bool[] isFraud)
    {
        double[] sums = new double[rows.Length];
        int[] folds = Folds.Of(isFraud, settings.Folds, settings.Seed);
        for (int fold = 0; fold < settings.Folds; fold++)
        {
            BoostedTrees trees = BoostedTrees.Fit([.. rows.Where((_, i) => folds[i] != fold)],
                [.. isFraud.Where((_, i) => folds[i] != fold)], boosting);
            for (int i = 0; i < rows.Length; i++)
                if (folds[i] == fold)
                    sums[i] = trees.Sum(rows[i]);
        }
        return BinaryFigures.Of(task, sums, isFraud, least: 0);
    }
}
