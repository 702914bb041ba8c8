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
        ["share"] = MeasureFunction.Share,
    };

    private readonly PatternReader reader;
    private readonly TextCursor cursor;
    private readonly EventSchema on;

    private MeasureParser(PatternReader reader, EventSchema on)
    {
        this.reader = reader;
        cursor = reader.Cursor;
        this.on = on;
    }

    /// <summary>
    /// Reads a measure of a rule on <paramref name="on"/>; null, with problems added, when it is wrong.
    /// </summary>
    internal static ParsedMeasure? Parse(string text, EventSchema on, RulePlace place, RuleProblems problems)
    {
        PatternReader reader = new(text, place);
        try
        {
            ParsedMeasure? parsed = new MeasureParser(reader, on).Measure(problems);
            if (parsed is not null) reader.End("measure");
            return parsed;
        }
        catch (MeasureSyntaxException error)
        {
            problems.Add(reader.PlaceAt(error.Offset), error.Message, error.Expected);
            return null;
        }
    }

    private ParsedMeasure? Measure(RuleProblems problems)
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
            _ when Functions.TryGetValue(name, out MeasureFunction function) => Windowed(function, problems),
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

    private ParsedMeasure.Windowed? Windowed(MeasureFunction function, RuleProblems problems)
    {
        int argumentAt = cursor.NextOffset;
        string argument = cursor.TakeWord();
        cursor.Take(')');
        cursor.TakeWord("of");
        if (reader.Pattern(problems) is not { } pattern) return null;
        cursor.TakeWord("over");
        Window window = Span();
        return new ParsedMeasure.Windowed(new MeasureDefinition
        {
            Function = function, Pattern = pattern, Window = window,
            Field = FieldOf(function, pattern.Kind, argument, argumentAt),
            Role = function == MeasureFunction.Distinct
                ? PatternReader.RoleOf(pattern.Kind, argument, argumentAt)
                : null,
        }, ReadBy(pattern.By));
    }

    private static EventField? FieldOf(MeasureFunction function, EventSchema kind, string name, int at)
    {
        if (function is MeasureFunction.Count or MeasureFunction.Since or MeasureFunction.FirstSeen)
            return name.Length == 0 ? null : throw new MeasureSyntaxException(at, $"'{name}' was found", "')'");
        if (function == MeasureFunction.Distinct) return null;
        EventField? field = kind.FindField(name);
        bool fits = field is not null && function switch
        {
            MeasureFunction.Share => field.Type == FieldType.Bool,
            MeasureFunction.Sum or MeasureFunction.Max =>
                field.Type is FieldType.Int or FieldType.Minor or FieldType.Score,
            _ => field.Type is not (FieldType.Code or FieldType.Words or FieldType.Currency),
        };
        if (fits) return field;
        string wanted = function switch
        {
            MeasureFunction.Share => "a yes-or-no field",
            MeasureFunction.Sum or MeasureFunction.Max => "a field with a number",
            _ => "a field with a value",
        };
        throw new MeasureSyntaxException(at, name.Length == 0 ? "a field is missing" : $"'{name}' does not do here",
            $"{wanted} of {kind.Name}: {string.Join(", ", kind.Fields.Select(known => known.Name))}");
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

    private Window Span()
    {
        int at = cursor.NextOffset;
        long spanMs = reader.SpanMs();
        return spanMs % Window.Panes == 0
            ? new Window(spanMs)
            : throw new MeasureSyntaxException(at, $"{spanMs.ToString(CultureInfo.InvariantCulture)} ms is no window",
                "a time span that twelve divides");
    }
}
