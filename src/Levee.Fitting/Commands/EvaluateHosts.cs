using Levee.Features.Scoring;
using Levee.Fitting.Measuring;
using Levee.Fitting.Sets;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary>Measures host scorers on sets of hosts.</summary>
internal sealed class EvaluateHosts(EvaluateSettings settings)
{
    private const int HeldPart = 5;

    private readonly Examples examples = new();
    private readonly SolverSettings solver = Recipes.Hosts with { Seed = settings.Seed };

    /// <summary>Every figure that the sets allow.</summary>
    public IEnumerable<Figure> Run()
    {
        HostSample[] train = Read(settings.Train), test = Read(settings.Test);
        if (settings.Before is { } day)
        {
            (HostSample[] early, HostSample[] late) = Cut([.. train, .. test], day);
            return OfSet("hosts.later", Fit(early), late, isShipped: false);
        }
        if (settings.Folds > 0) return InFolds(train);
        LinearScorer scorer = train.Length == 0 ? Models.Read(settings.Models, "hosts") : Fit(train);
        HashSet<string> seen = [.. train.Select(sample => sample.Host)];
        return settings.Test.Count <= 1
            ? OfSet("hosts", scorer, [.. test.Where(sample => !seen.Contains(sample.Host))], train.Length == 0)
            : [.. OfSet("hosts", scorer, [.. test.Where(sample => !seen.Contains(sample.Host))], train.Length == 0),
                .. settings.Test.SelectMany(path => OfFile(path, scorer, seen, train.Length == 0))];
    }

    private IEnumerable<Figure> OfFile(string path, LinearScorer scorer, HashSet<string> seen, bool isShipped)
    {
        SetFile file = SetFile.Read(path);
        return OfSet($"hosts.{file.Task}", scorer,
            [.. HostSet.Read(file).Where(sample => !seen.Contains(sample.Host))], isShipped);
    }

    private static HostSample[] Read(IReadOnlyList<string> paths) =>
        [.. paths.SelectMany(path => HostSet.Read(SetFile.Read(path))).DistinctBy(sample => sample.Host)];

    /// <summary>Listed ones by their day; honest ones, which have none, a fifth by their hash.</summary>
    private static (HostSample[] Early, HostSample[] Late) Cut(HostSample[] samples, DateOnly day)
    {
        bool IsEarly(HostSample sample) => sample.Day is { } listed
            ? listed < day
            : Hash256.Of(System.Text.Encoding.ASCII.GetBytes(sample.Host)).ToArray()[0] % HeldPart != 0;
        return ([.. samples.Where(IsEarly)], [.. samples.Where(sample => !IsEarly(sample))]);
    }

    private LinearScorer Fit(HostSample[] train) => Fitter.Plain(
        [.. train.Select(sample => examples.OfHost(sample.Host))], [.. train.Select(sample => sample.IsFraud)], solver);

    private IEnumerable<Figure> OfSet(
        string task, LinearScorer scorer, HostSample[] samples, bool isShipped)
    {
        double[] scores = new double[samples.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            Example example = examples.OfHost(samples[i].Host);
            long sum = scorer.Sum(example.Pieces, example.Named);
            scores[i] = isShipped ? scorer.Thousandths(sum) + (sum / 1e12) : sum;
        }
        return BinaryFigures.Of(task, scores, [.. samples.Select(sample => sample.IsFraud)],
            isShipped ? settings.At : 0);
    }

    private IEnumerable<Figure> InFolds(HostSample[] samples)
    {
        bool[] isFraud = [.. samples.Select(sample => sample.IsFraud)];
        double[] sums = Fitter.SumsInFolds([.. samples.Select(sample => examples.OfHost(sample.Host))], isFraud,
            Folds.Of(isFraud, settings.Folds, settings.Seed), solver);
        return BinaryFigures.Of("hosts.folds", sums, isFraud, least: 0);
    }
}
