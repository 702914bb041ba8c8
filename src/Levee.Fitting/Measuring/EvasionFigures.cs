using Levee.Features.Scoring;
using Levee.Fitting.Sets;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Measuring;

/// <summary>
/// What each way to disguise a text does to recall: of the frauds that are recalled as they are, the part that still
/// is, once with nothing folded and once as ingress folds.
/// </summary>
internal static class EvasionFigures
{
    /// <summary>Two figures an evasion that changes any of the texts.</summary>
    public static IEnumerable<Figure> Of(string task, LinearScorer scorer, IReadOnlyList<TextSample> samples,
        Examples examples, Func<long, bool> isCalled)
    {
        bool IsCaught(Example example) => isCalled(scorer.Sum(example.Pieces, example.Named));
        string[] caught = [.. samples.Where(sample => sample.IsFraud && IsCaught(examples.OfText(sample.Text)))
            .Select(sample => sample.Text)];
        foreach ((string name, Func<string, string> disguise) in Evasions.All)
        {
            string[] disguised = [.. caught.Select(text => (text, to: disguise(text)))
                .Where(pair => pair.text != pair.to).Select(pair => pair.to)];
            if (disguised.Length == 0) continue;
            double unfolded = disguised.Count(text => IsCaught(examples.OfUnfolded(text))) / (double)disguised.Length;
            double folded = disguised.Count(text => IsCaught(examples.OfText(text))) / (double)disguised.Length;
            yield return new Figure($"{task}.evasion.{name}", "recall_unfolded", unfolded, disguised.Length);
            yield return new Figure($"{task}.evasion.{name}", "recall_folded", folded, disguised.Length);
        }
    }
}
