using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Measures;

namespace Levee.Engine.Rules.Scores;

/// <summary>Reads <c>score('model', subject)</c> and <c>reasons('model', subject)</c> where measures stand.</summary>
internal static class ScoreParser
{
    /// <summary>Whether a measure's text is one of the two.</summary>
    internal static bool IsScore(string text) => new TextCursor(text).TakeWord() is "score" or "reasons";

    /// <summary>
    /// What a rule on <paramref name="on"/> reads; null, with problems added, when it is wrong.
    /// </summary>
    internal static ParsedMeasure.Direct? Parse(
        string text, EventSchema on, ScoreBook scores, RulePlace place, RuleProblems problems)
    {
        PatternReader reader = new(text, place);
        try
        {
            bool isReasons = reader.Cursor.TakeWord() == "reasons";
            reader.Cursor.Take('(');
            int nameAt = reader.Cursor.NextOffset;
            string name = reader.Cursor.TakeQuoted();
            reader.Cursor.Take(',');
            int subjectAt = reader.Cursor.NextOffset;
            SubjectPath subject = reader.Path(on);
            reader.Cursor.Take(')');
            reader.End("measure");
            if (!scores.Names.Contains(name))
                throw new MeasureSyntaxException(nameAt, $"there is no model '{name}'",
                    scores.Names.Any() ? string.Join(", ", scores.Names) : $"{ScoreBook.PlaceOf(name)}");
            if (scores.Find(name, problems) is not { } score) return null;
            string kind = score.Scorer.Model.Subject;
            if (!ScoreBook.Fits(subject, ScoreBook.KindOf(kind)))
                throw new MeasureSyntaxException(subjectAt, $"'{subject}' is no {kind}",
                    $"a {kind}, which '{name}' scores");
            return isReasons
                ? new ParsedMeasure.Direct(new ValueRead.OfReasons(score, subject), CelType.Int)
                : new ParsedMeasure.Direct(new ValueRead.OfScore(score, subject), CelType.Int);
        }
        catch (MeasureSyntaxException error)
        {
            problems.Add(reader.PlaceAt(error.Offset), error.Message, error.Expected);
            return null;
        }
    }
}
