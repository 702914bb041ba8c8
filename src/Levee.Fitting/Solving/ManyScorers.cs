using Levee.Features.Scoring;

namespace Levee.Fitting.Solving;

/// <summary>A scorer a class, each against all the others; the highest sum says the class.</summary>
internal sealed class ManyScorers
{
    private readonly string[] classes;
    private readonly LinearScorer[] scorers;

    /// <summary>Fits them.</summary>
    public ManyScorers(IReadOnlyList<Example> examples, IReadOnlyList<string> truth, SolverSettings settings)
    {
        classes = [.. truth.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Rarity rarity = new(examples, settings.PiecesMin);
        scorers = [.. classes.Select(name =>
            Fitter.Cut(examples, [.. truth.Select(one => one == name)], settings, rarity))];
    }

    /// <summary>The class of an example.</summary>
    public string Say(Example example)
    {
        int best = 0;
        long most = long.MinValue;
        for (int i = 0; i < scorers.Length; i++)
        {
            long sum = scorers[i].Sum(example.Pieces, example.Named);
            if (sum > most) (best, most) = (i, sum);
        }
        return classes[best];
    }
}
