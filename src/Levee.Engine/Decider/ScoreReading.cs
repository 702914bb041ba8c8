using Levee.Contracts.Verdicts;
using Levee.Engine.Rules.Scores;
using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Decider;

/// <summary>
/// The score of one subject of an event, walked once however often it is read. Owned by one decider; holds what was
/// read of the event at hand.
/// </summary>
/// <param name="score">The scorer.</param>
/// <param name="inputs">How each input is read.</param>
internal sealed class ScoreReading(ScoreDefinition score, ReadStep[] inputs)
{
    private readonly RecordedValue[] values = new RecordedValue[inputs.Length];
    private readonly long[] whole = new long[inputs.Length];
    private RecordedValue answer;

    /// <summary>The scorer.</summary>
    internal ScoreDefinition Score => score;

    /// <summary>True once the event at hand was scored.</summary>
    internal bool IsRead { get; private set; }

    /// <summary>Another event is at hand.</summary>
    internal void Forget() => IsRead = false;

    /// <summary>
    /// Scores the event at hand: asks first for what the model must have enough of, then, when there is, for the rest.
    /// </summary>
    /// <param name="read">Reads an input of the event.</param>
    internal void Read(Func<ReadStep, RecordedValue> read)
    {
        IsRead = true;
        Array.Clear(values);
        Array.Fill(whole, TreeScorer.Unknown);
        TreeScorer scorer = score.Scorer;
        foreach (int gate in scorer.Gates) Take(gate, read);
        bool? has = scorer.HasEnough(whole);
        if (has == true)
        {
            for (int i = 0; i < inputs.Length; i++)
                if (scorer.Model.Inputs[i].Least is null)
                    Take(i, read);
        }
        answer = has switch
        {
            true => RecordedValue.Of((long)scorer.Thousandths(scorer.Sum(whole))),
            false => RecordedValue.Of(0),
            null => RecordedValue.Unknown,
        };
    }

    /// <summary>The score.</summary>
    internal RecordedValue Answer => answer;

    /// <summary>An input as it was read; unknown when it was not asked.</summary>
    internal RecordedValue Input(int index) => values[index];

    /// <summary>What moved it up; 0 below the score from which on there are reasons.</summary>
    internal RecordedValue Reasons() => answer switch
    {
        { Kind: ValueKind.Unknown } => RecordedValue.Unknown,
        { Bits: < TreeScorer.ReasonsFrom } => RecordedValue.Of(0),
        _ => RecordedValue.Of(score.Scorer.Reasons(whole)),
    };

    private void Take(int input, Func<ReadStep, RecordedValue> read)
    {
        values[input] = read(inputs[input]);
        whole[input] = TreeScorer.ValueOf(values[input]);
    }
}
