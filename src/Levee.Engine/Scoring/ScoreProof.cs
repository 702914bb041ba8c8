using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Engine.Rules.Scores;
using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Scoring;

/// <summary>Walks the scores of a verdict again from the inputs recorded beside them.</summary>
internal static class ScoreProof
{
    /// <summary>Whether every recorded score is what its recorded inputs give.</summary>
    internal static bool Holds(Rule rule, IReadOnlyList<RecordedValue> values)
    {
        for (int i = 0; i < rule.Slots.Length; i++)
            if (rule.Slots[i].Read is ValueRead.OfScore score && values[i] != Again(rule, values, score))
                return false;
        return true;
    }

    private static RecordedValue Again(Rule rule, IReadOnlyList<RecordedValue> values, ValueRead.OfScore score)
    {
        ScoreDefinition definition = score.Score;
        long[] whole = new long[definition.Width];
        Array.Fill(whole, TreeScorer.Unknown);
        for (int i = 0; i < rule.Slots.Length; i++)
            if (rule.Slots[i].Read is ValueRead.OfScoreInput input && input.Score == definition
                && input.Subject == score.Subject)
                whole[input.Input] = TreeScorer.ValueOf(values[i]);
        return definition.Scorer.Score(whole) is { } thousandths
            ? RecordedValue.Of((long)thousandths)
            : RecordedValue.Unknown;
    }
}
