using Levee.Fitting.Boosting;
using Levee.Fitting.Measuring;
using Levee.Fitting.Sets;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary>Measures boosted trees on sets of phone users.</summary>
internal sealed class EvaluatePhones(EvaluateSettings settings)
{
    private readonly BoostingSettings boosting = Recipes.Phones with { Seed = settings.Seed };

    /// <summary>Every figure that the sets allow.</summary>
    public IEnumerable<Figure> Run()
    {
        if (settings.Train.Count == 0)
            throw new SetException("no phone model ships yet: --train FILE was expected beside --test");
        SetFile[] files = [.. settings.Train.Select(SetFile.Read)];
        IReadOnlyList<string> columns = PhoneSet.Read(files[0]).Columns;
        PhoneSample[] learnt = [.. files.SelectMany(file => PhoneSet.Read(file).In(columns, file).Samples)
            .Where(sample => !sample.IsHeldOut).DistinctBy(sample => sample.Phone)];
        int frauds = learnt.Count(sample => sample.IsFraud), folds = Math.Max(settings.Folds, 1);
        if (frauds < folds || learnt.Length - frauds < folds)
            throw new SetException($"{frauds} frauds and {learnt.Length - frauds} honest phones to learn from: "
                + "at least one of each a fold was expected");
        string name = string.Join('+', files.Select(file => file.Task));
        return settings.Folds > 0
            ? [.. InFolds($"phones.{name}.folds", learnt), .. OfTests(learnt, columns)]
            : OfTests(learnt, columns);
    }

    private IEnumerable<Figure> OfTests(PhoneSample[] learnt, IReadOnlyList<string> columns)
    {
        if (settings.Test.Count == 0) yield break;
        BoostedTrees trees = Fit(learnt);
        HashSet<string> seen = [.. learnt.Select(sample => sample.Phone)];
        foreach (string path in settings.Test)
        {
            SetFile file = SetFile.Read(path);
            PhoneSample[] samples =
                [.. PhoneSet.Read(file).In(columns, file).Samples.Where(sample => !seen.Contains(sample.Phone))];
            if (samples.Length == 0)
                throw new SetException($"{file.Name}: every phone was learnt from; others were expected");
            double[] sums = [.. samples.Select(sample => trees.Sum(sample.Values))];
            foreach (Figure figure in Of($"phones.{file.Task}", sums, samples)) yield return figure;
        }
    }

    private IEnumerable<Figure> InFolds(string task, PhoneSample[] samples)
    {
        double[] sums = new double[samples.Length];
        int[] folds = Folds.Of([.. samples.Select(sample => sample.IsFraud)], settings.Folds, settings.Seed);
        for (int fold = 0; fold < settings.Folds; fold++)
        {
            BoostedTrees trees = Fit([.. samples.Where((_, i) => folds[i] != fold)]);
            for (int i = 0; i < samples.Length; i++)
                if (folds[i] == fold)
                    sums[i] = trees.Sum(samples[i].Values);
        }
        return Of(task, sums, samples);
    }

    private BoostedTrees Fit(PhoneSample[] samples) => BoostedTrees.Fit(
        [.. samples.Select(sample => sample.Values)], [.. samples.Select(sample => sample.IsFraud)], boosting);

    /// <summary>The usual figures, and the geometric mean of both recalls.</summary>
    private static IEnumerable<Figure> Of(string task, double[] sums, PhoneSample[] samples)
    {
        Figure[] figures = [.. BinaryFigures.Of(task, sums, [.. samples.Select(sample => sample.IsFraud)], least: 0)];
        foreach (Figure figure in figures) yield return figure;
        Figure[] recall = [.. figures.Where(figure => figure.Metric == "recall")];
        Figure[] bothered = [.. figures.Where(figure => figure.Metric == "fpr")];
        if (recall.Length == 1 && bothered.Length == 1)
            yield return new Figure(task, "g_mean", Math.Sqrt(recall[0].Value * (1 - bothered[0].Value)), sums.Length);
    }
}
