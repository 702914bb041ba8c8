using Levee.Contracts.Journal;
using Levee.Engine.Decider;
using Levee.Engine.Rules.Scores;
using Levee.Features.Scoring.Trees;

namespace Levee.Commands.Rules;

/// <summary>Counts the inputs of a score that a rule reads in the bins of the rows it was fitted to.</summary>
/// <param name="read">The score.</param>
internal sealed class InputCounts(ScoreRead read)
{
    private readonly ScoreRecorder recorder = new(read.Scorer.Model, read.On, read.Subject);
    private readonly long[][] bins = [.. read.Scorer.Model.Inputs.Select(input => new long[input.Shares.Count])];

    /// <summary>The score.</summary>
    public ScoreRead Read => read;

    /// <summary>Rows counted.</summary>
    public long Rows { get; private set; }

    /// <summary>Takes a batch in; batches come in order from the journal's first.</summary>
    public void Take(Batch batch) => recorder.Take(batch, (_, _, _, inputs) =>
    {
        Rows++;
        for (int i = 0; i < bins.Length; i++) bins[i][InputBins.Of(read.Scorer.Model.Inputs[i], inputs[i])]++;
    });

    /// <summary>How far each input lies from those rows; null without rows.</summary>
    public IEnumerable<(TreeInput Input, double? Index)> Indexes() => read.Scorer.Model.Inputs
        .Select((input, i) => (input, InputBins.StabilityIndex(input, bins[i])));
}
