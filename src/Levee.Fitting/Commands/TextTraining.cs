using Levee.Fitting.Sets;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary>
/// What the shipped text model is fitted to. A dialogue gives the caller's words as one text and, when the call is a
/// fraud, as shorter ones too; what the person called answers is how honest people write, whatever the call is.
/// </summary>
internal static class TextTraining
{
    private const double DialogueWeight = 0.3;
    private const double AnswerWeight = 0.15;
    private const double OwnWeight = 3;
    private const int AnswerMin = 6;

    /// <summary>Adds the samples of a set.</summary>
    public static void Add(SetFile file, IReadOnlyList<TextSample> samples, Examples examples, Weighed weighed)
    {
        bool isOwn = file.Task.StartsWith("own", StringComparison.Ordinal);
        foreach (TextSample sample in samples)
        {
            if (sample.Answer is null)
            {
                weighed.Add(examples.OfText(sample.Text), sample.IsFraud, isOwn ? OwnWeight : 1);
                continue;
            }
            weighed.Add(examples.OfText(sample.Text), sample.IsFraud, DialogueWeight);
            foreach (string turn in sample.Answer.Split('\n'))
                if (turn.Length >= AnswerMin)
                    weighed.Add(examples.OfText(turn), false, AnswerWeight);
            if (sample.IsFraud) continue;
            foreach (string turn in sample.Text.Split('\n'))
                if (turn.Length >= AnswerMin)
                    weighed.Add(examples.OfText(turn), false, DialogueWeight);
        }
    }
}
