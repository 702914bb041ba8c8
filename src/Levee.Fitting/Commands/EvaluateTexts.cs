using Levee.Features.Scoring;
using Levee.Fitting.Measuring;
using Levee.Fitting.Sets;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary>Measures text scorers on sets of texts, or of what is said in calls.</summary>
/// <param name="settings">What is asked.</param>
/// <param name="calls">How calls are read; null for texts.</param>
internal sealed class EvaluateTexts(
    EvaluateSettings settings, Func<SetFile, IReadOnlyList<TextSample>>? calls = null)
{
    private readonly string subject = calls is null ? "texts" : "calls";
    private readonly Func<SetFile, IReadOnlyList<TextSample>> read = calls ?? TextSet.Read;
    private readonly Examples examples = new();
    private readonly SolverSettings solver = Recipes.Texts with { Seed = settings.Seed };

    /// <summary>Every figure that the sets allow.</summary>
    public IEnumerable<Figure> Run()
    {
        (SetFile File, IReadOnlyList<TextSample> Samples)[] train = [.. settings.Train.Select(Read)];
        TextSample[] learnt = [.. train.SelectMany(set => set.Samples)];
        string name = string.Join('+', train.Select(set => set.File.Task));
        if (settings.Folds > 0)
            foreach (Figure figure in InFolds($"{subject}.{name}.folds", learnt))
                yield return figure;
        (SetFile File, IReadOnlyList<TextSample> Samples)[] test = [.. settings.Test.Select(Read)];
        if (test.Length == 0) yield break;
        LinearScorer scorer = train.Length == 0
            ? Models.Read(settings.Models, "texts")
            : Fitter.Plain([.. learnt.Select(OfCaller)], [.. learnt.Select(sample => sample.IsFraud)], solver);
        foreach ((SetFile file, IReadOnlyList<TextSample> samples) in test)
        {
            if (settings.IsDisguised)
            {
                foreach (Figure figure in EvasionFigures.Of($"{subject}.{file.Task}", scorer, samples, examples,
                    sum => train.Length == 0 ? scorer.Thousandths(sum) >= settings.At : sum >= 0))
                    yield return figure;
                continue;
            }
            foreach (Figure figure in OfSet($"{subject}.{file.Task}", scorer, samples, isShipped: train.Length == 0))
                yield return figure;
            if (train.Length == 0) continue;
            foreach (Figure figure in OfClasses($"{subject}.{file.Task}", learnt, samples)) yield return figure;
        }
    }

    private (SetFile, IReadOnlyList<TextSample>) Read(string path)
    {
        SetFile file = SetFile.Read(path);
        return (file, read(file));
    }

    private IEnumerable<Figure> OfSet(
        string task, LinearScorer scorer, IReadOnlyList<TextSample> samples, bool isShipped)
    {
        double[] scores = new double[samples.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            Example example = OfCaller(samples[i]);
            long sum = scorer.Sum(example.Pieces, example.Named);
            scores[i] = isShipped ? scorer.Thousandths(sum) + (sum / 1e12) : sum;
        }
        double least = isShipped ? settings.At : 0;
        bool[] isFraud = [.. samples.Select(sample => sample.IsFraud)];
        foreach (Figure figure in BinaryFigures.Of(task, scores, isFraud, least)) yield return figure;
        string[] labels = [.. samples.Select(sample => sample.Label).Distinct().Order(StringComparer.Ordinal)];
        if (labels.Length < 3) yield break;
        foreach (string label in labels)
        {
            int[] members = [.. Enumerable.Range(0, samples.Count).Where(i => samples[i].Label == label)];
            yield return new Figure($"{task}.{label}", "called_fraud",
                members.Count(i => scores[i] >= least) / (double)members.Length, members.Length);
        }
    }

    private IEnumerable<Figure> InFolds(string task, TextSample[] samples)
    {
        bool[] isFraud = [.. samples.Select(sample => sample.IsFraud)];
        double[] sums = Fitter.SumsInFolds([.. samples.Select(OfCaller)], isFraud,
            Folds.Of([.. samples.Select(sample => sample.Label)], settings.Folds, settings.Seed), solver);
        foreach (Figure figure in BinaryFigures.Of(task, sums, isFraud, least: 0)) yield return figure;
        foreach (Figure figure in ClassesInFolds($"{task}.classes", samples, sample => sample.Class, OfCaller))
            yield return figure;
        TextSample[] typed = [.. samples.Where(sample => sample.Type is not null)];
        foreach (Figure figure in ClassesInFolds($"{task}.types", typed, sample => sample.Type!, OfWhole))
            yield return figure;
    }

    private IEnumerable<Figure> ClassesInFolds(string task, TextSample[] samples, Func<TextSample, string> classOf,
        Func<TextSample, Example> exampleOf)
    {
        string[] truth = [.. samples.Select(classOf)];
        if (truth.Distinct(StringComparer.Ordinal).Count() < 3) return [];
        Example[] seen = [.. samples.Select(exampleOf)];
        string[] said = new string[truth.Length];
        int[] folds = Folds.Of(truth, settings.Folds, settings.Seed);
        for (int fold = 0; fold < settings.Folds; fold++)
        {
            int[] part = [.. Enumerable.Range(0, truth.Length).Where(i => folds[i] != fold)];
            ManyScorers scorers = new([.. part.Select(i => seen[i])], [.. part.Select(i => truth[i])], solver);
            for (int i = 0; i < truth.Length; i++)
                if (folds[i] == fold)
                    said[i] = scorers.Say(seen[i]);
        }
        return ClassFigures.Of(task, said, truth);
    }

    private IEnumerable<Figure> OfClasses(string task, TextSample[] learnt, IReadOnlyList<TextSample> test)
    {
        string[] classes = [.. learnt.Select(sample => sample.Class)];
        if (classes.Distinct(StringComparer.Ordinal).Count() >= 3)
        {
            ManyScorers scorers = new([.. learnt.Select(OfCaller)], classes, solver);
            foreach (Figure figure in ClassFigures.Of($"{task}.classes",
                [.. test.Select(sample => scorers.Say(OfCaller(sample)))], [.. test.Select(sample => sample.Class)]))
                yield return figure;
        }
        TextSample[] typed = [.. learnt.Where(sample => sample.Type is not null)];
        TextSample[] asked = [.. test.Where(sample => sample.Type is not null)];
        if (typed.Length == 0 || asked.Length == 0) yield break;
        ManyScorers types = new([.. typed.Select(OfWhole)], [.. typed.Select(sample => sample.Type!)], solver);
        foreach (Figure figure in ClassFigures.Of($"{task}.types",
            [.. asked.Select(sample => types.Say(OfWhole(sample)))], [.. asked.Select(sample => sample.Type!)]))
            yield return figure;
    }

    private Example OfCaller(TextSample sample) => examples.OfText(sample.Text);

    private Example OfWhole(TextSample sample) => examples.OfText(sample.Whole);
}
