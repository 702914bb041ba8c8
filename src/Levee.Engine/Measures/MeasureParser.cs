using System.Globalization;
using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Rules;

namespace Levee.Engine.Measures;

/// <summary>Reads a measure by the grammar of <c>docs/rules.md</c>. One object reads one measure.</summary>
internal sealed class MeasureParser
{
    private static readonly Dictionary<string, MeasureFunction> Functions = new(StringComparer.Ordinal)
    {
        ["count"] = MeasureFunction.Count, ["sum"] = MeasureFunction.Sum, ["max"] = MeasureFunction.Max,
        ["last"] = MeasureFunction.Last, ["since"] = MeasureFunction.Since,
        ["first-seen"] = MeasureFunction.FirstSeen, ["distinct"] = MeasureFunction.Distinct,
        ["share"] = MeasureFunction.Share, ["quantile"] = MeasureFunction.Quantile,
        ["spread"] = MeasureFunction.Spread, ["rising"] = MeasureFunction.Rising, ["gaps"] = MeasureFunction.Gaps,
        ["overlap"] = MeasureFunction.Overlap, ["near"] = MeasureFunction.Near, ["out-in"] = MeasureFunction.OutIn,
        ["residence"] = MeasureFunction.Residence, ["against"] = MeasureFunction.Against,
        ["explained"] = MeasureFunction.Explained,
    };

    private readonly PatternReader reader;
    private readonly TextCursor cursor;
    private readonly EventSchema on;
    private readonly RuleProblems problems;

    private MeasureParser(PatternReader reader, EventSchema on, RuleProblems problems)
    {
        this.reader = reader;
        cursor = reader.Cursor;
        this.on = on;
        this.problems = problems;
    }

    /// <summary>
    /// Reads a measure of a rule on <paramref name="on"/>; null, with problems added, when it is wrong.
    /// </summary>
    internal static ParsedMeasure? Parse(string text, EventSchema on, RulePlace place, RuleProblems problems)
    {
        PatternReader reader = new(text, place);
        try
        {
            ParsedMeasure? parsed = new MeasureParser(reader, on, problems).Measure();
            if (parsed is not null) reader.End("measure");
            return parsed;
        }
        catch (MeasureSyntaxException error)
        {
            problems.Add(reader.PlaceAt(error.Offset), error.Message, error.Expected);
            return null;
        }
    }

    private ParsedMeasure? Measure()
    {
        int start = cursor.NextOffset;
        string name = cursor.TakeWord();
        cursor.Take('(');
        return name switch
        {
            "known" => Pair(),
            "age" => new ParsedMeasure.Direct(new ValueRead.OfAge(OnlyArgument()), CelType.Int),
            "issued" => new ParsedMeasure.Direct(new ValueRead.OfIssue(OnlyArgument()), CelType.Bool),
            "signal" => Signal(),
            _ when Functions.TryGetValue(name, out MeasureFunction function) => Windowed(function),
            _ => throw new MeasureSyntaxException(start, $"'{name}' is no measure",
                $"{string.Join(", ", Functions.Keys)}, known, age, issued or signal"),
        };
    }

    private ParsedMeasure.Direct Pair()
    {
        EventRole first = reader.Role(on);
        cursor.Take(',');
        EventRole second = reader.Role(on);
        int days = cursor.TryTake(',') ? Days() : 0;
        cursor.Take(')');
        return new ParsedMeasure.Direct(new ValueRead.OfPair(first, second, days), CelType.Bool);
    }

    private int Days()
    {
        int at = cursor.NextOffset;
        string word = cursor.TakeWord();
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int days)
            && days is >= KnownDays.Min and <= KnownDays.Max
            ? days
            : throw new MeasureSyntaxException(at, $"'{word}' is no number of days", KnownDays.Expected);
    }

    private ParsedMeasure.Direct Signal()
    {
        string list = cursor.TakeQuoted();
        cursor.Take(',');
        SubjectPath path = reader.PathOrList(on);
        cursor.Take(')');
        return new ParsedMeasure.Direct(new ValueRead.OfSignal(list, path), CelType.Double);
    }

    private SubjectPath OnlyArgument()
    {
        SubjectPath path = reader.Path(on);
        cursor.Take(')');
        return path;
    }

    private ParsedMeasure.Windowed? Windowed(MeasureFunction function)
    {
        if (MeasureArguments.Read(function, reader, problems) is not { } arguments) return null;
        cursor.TakeWord("of");
        if (reader.Pattern(problems) is not { } pattern) return null;
        SubjectPath? given = arguments.IsOfTwo ? Giver(pattern) : null;
        cursor.TakeWord("over");
        return new ParsedMeasure.Windowed(new MeasureDefinition
        {
            Function = function, Pattern = pattern, Window = reader.Window(), Field = arguments.FieldOf(pattern.Kind),
            Role = arguments.RoleOf(pattern.Kind), Number = arguments.Number, Out = given,
            Explanations = arguments.ExplanationsOf(pattern.Kind),
            ExplainingFields = arguments.ExplainingFieldsOf(pattern.Kind),
        }, ReadBy(given ?? pattern.By));
    }

    // The same subject gets as one role and gives as another.
    private SubjectPath Giver(EventPattern pattern)
    {
        cursor.TakeWord("then");
        int at = cursor.NextOffset;
        SubjectPath given = reader.Path(pattern.Kind);
        return given.Hop == pattern.By.Hop && given.Role != pattern.By.Role
            && given.Role.Kinds.Any(pattern.By.Role.Kinds.Contains)
            ? given
            : throw new MeasureSyntaxException(at, $"{pattern.By} does not give as {given}",
                "another role of the same kind of subject");
    }

    private SubjectPath ReadBy(SubjectPath by)
    {
        if (cursor.TryTake(','))
        {
            cursor.TakeWord("read");
            cursor.TakeWord("by");
            return reader.Path(on);
        }
        EventRole? same = on.FindRole(by.Role.Name);
        return same is not null && same.Kinds.Any(by.Role.Kinds.Contains)
            ? new SubjectPath(same, by.Hop)
            : throw new MeasureSyntaxException(cursor.Offset, $"{on.Name} has no role '{by.Role.Name}'",
                $"', read by' and a role of {on.Name}");
    }
}
