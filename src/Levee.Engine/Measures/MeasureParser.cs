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
        ["count"] = MeasureFunction.Count, ["sum"] = MeasureFunction.Sum, ["last"] = MeasureFunction.Last,
        ["since"] = MeasureFunction.Since, ["distinct"] = MeasureFunction.Distinct, ["share"] = MeasureFunction.Share,
    };

    private readonly TextCursor cursor;
    private readonly string text;
    private readonly EventSchema on;
    private readonly RulePlace place;

    private MeasureParser(string text, EventSchema on, RulePlace place)
    {
        cursor = new TextCursor(text);
        this.text = text;
        this.on = on;
        this.place = place;
    }

    /// <summary>
    /// Reads a measure of a rule on <paramref name="on"/>; null, with problems added, when it is wrong.
    /// </summary>
    internal static ParsedMeasure? Parse(string text, EventSchema on, RulePlace place, RuleProblems problems)
    {
        MeasureParser parser = new(text, on, place);
        try
        {
            ParsedMeasure? parsed = parser.Measure(problems);
            if (parsed is not null && !parser.cursor.IsAtEnd) throw parser.cursor.Wrong("the end of the measure");
            return parsed;
        }
        catch (MeasureSyntaxException error)
        {
            problems.Add(parser.PlaceAt(error.Offset), error.Message, error.Expected);
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
                "count, sum, last, since, distinct, share, known, age, issued or signal"),
        };
    }

    private ParsedMeasure.Direct Pair()
    {
        EventRole first = Role(on);
        cursor.Take(',');
        EventRole second = Role(on);
        cursor.Take(')');
        return new ParsedMeasure.Direct(new ValueRead.OfPair(first, second), CelType.Bool);
    }

    private ParsedMeasure.Direct Signal()
    {
        string list = cursor.TakeQuoted();
        cursor.Take(',');
        return new ParsedMeasure.Direct(new ValueRead.OfSignal(list, OnlyArgument()), CelType.Double);
    }

    private SubjectPath OnlyArgument()
    {
        SubjectPath path = Path(on);
        cursor.Take(')');
        return path;
    }

    private ParsedMeasure.Windowed? Windowed(MeasureFunction function, RuleProblems problems)
    {
        int argumentAt = cursor.NextOffset;
        string argument = cursor.TakeWord();
        cursor.Take(')');
        cursor.TakeWord("of");
        EventSchema kind = Kind();
        CelProgram? where = null;
        bool isWhereWrong = false;
        if (NextIs("where")) isWhereWrong = !TryWhere(kind, problems, out where);
        cursor.TakeWord("by");
        SubjectPath by = Path(kind);
        cursor.TakeWord("over");
        Window window = Span();
        SubjectPath readBy = ReadBy(by);
        MeasureDefinition definition = new()
        {
            Function = function, Kind = kind, By = by, Where = where, Window = window,
            Field = FieldOf(function, kind, argument, argumentAt),
            Role = function == MeasureFunction.Distinct ? RoleOf(kind, argument, argumentAt) : null,
            CountsDoneOnly = kind.Kind == EventKind.Payment && (where is null || !CelTree.Names(where.Root, "state")),
        };
        return isWhereWrong ? null : new ParsedMeasure.Windowed(definition, readBy);
    }

    private bool TryWhere(EventSchema kind, RuleProblems problems, out CelProgram? where)
    {
        cursor.TakeWord("where");
        RulePlace at = PlaceAt(cursor.NextOffset);
        CelResult result = CelExpression.Compile(cursor.TakeExpression(), KindEnvironment.Of(kind), CelType.Bool,
            new CelPosition(at.Line, at.Column));
        problems.Add(at, result.Errors);
        where = result.Program;
        return result.IsSuccess;
    }

    private bool NextIs(string word)
    {
        TextCursor ahead = new(text[cursor.Offset..]);
        return ahead.TakeWord() == word;
    }

    private static EventField? FieldOf(MeasureFunction function, EventSchema kind, string name, int at)
    {
        if (function is MeasureFunction.Count or MeasureFunction.Since)
            return name.Length == 0 ? null : throw new MeasureSyntaxException(at, $"'{name}' was found", "')'");
        if (function == MeasureFunction.Distinct) return null;
        EventField? field = kind.FindField(name);
        bool fits = field is not null && function switch
        {
            MeasureFunction.Share => field.Type == FieldType.Bool,
            MeasureFunction.Sum => field.Type is FieldType.Int or FieldType.Minor or FieldType.Score,
            _ => field.Type is not (FieldType.Code or FieldType.Words or FieldType.Currency),
        };
        if (fits) return field;
        string wanted = function switch
        {
            MeasureFunction.Share => "a yes-or-no field",
            MeasureFunction.Sum => "a field with a number",
            _ => "a field with a value",
        };
        throw new MeasureSyntaxException(at, name.Length == 0 ? "a field is missing" : $"'{name}' does not do here",
            $"{wanted} of {kind.Name}: {string.Join(", ", kind.Fields.Select(known => known.Name))}");
    }

    private EventSchema Kind()
    {
        int at = cursor.NextOffset;
        string name = cursor.TakeWord();
        return EventSchemas.Find(name) ?? throw new MeasureSyntaxException(at, $"'{name}' is no kind of event",
            string.Join(", ", EventSchemas.All.Select(schema => schema.Name)));
    }

    private EventRole Role(EventSchema schema)
    {
        int at = cursor.NextOffset;
        return RoleOf(schema, cursor.TakeWord(), at);
    }

    private static EventRole RoleOf(EventSchema schema, string name, int at)
    {
        EventRole role = schema.FindRole(name) ?? throw new MeasureSyntaxException(at,
            name.Length == 0 ? "a role is missing" : $"'{name}' is no role of {schema.Name}",
            string.Join(", ", schema.Roles.Select(known => known.Name)));
        return role.Capacity == 1 ? role : throw new MeasureSyntaxException(at,
            $"'{name}' holds up to {role.Capacity.ToString(CultureInfo.InvariantCulture)} subjects",
            "a role with one subject");
    }

    private SubjectPath Path(EventSchema schema)
    {
        EventRole role = Role(schema);
        if (!cursor.TryTake('.')) return new SubjectPath(role, Hop.None);
        int at = cursor.Offset;
        string name = cursor.TakeWord();
        Hop hop = name switch
        {
            "person" => Hop.Person,
            "number" => Hop.Number,
            "account" => Hop.Account,
            _ => throw new MeasureSyntaxException(at, $"'{name}' is no link", "person, number or account"),
        };
        if (cursor.TryTake('.'))
            throw new MeasureSyntaxException(at, $"{role.Name}.{name}.{cursor.TakeWord()} is two hops",
                "one hop: a rule reads what is linked directly");
        return new SubjectPath(role, hop);
    }

    private SubjectPath ReadBy(SubjectPath by)
    {
        if (cursor.TryTake(','))
        {
            cursor.TakeWord("read");
            cursor.TakeWord("by");
            return Path(on);
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
        string word = cursor.TakeWord();
        long unitMs = word.Length == 0 ? 0 : word[^1] switch
        {
            's' => 1_000,
            'm' => 60_000,
            'h' => 3_600_000,
            'd' => 86_400_000,
            _ => 0,
        };
        bool isRead = unitMs > 0
            & long.TryParse(word.Length == 0 ? "" : word[..^1], NumberStyles.None, CultureInfo.InvariantCulture,
                out long count);
        return isRead && count is > 0 and <= 3_660 && count * unitMs % Window.Panes == 0
            && count * unitMs <= 366L * 86_400_000
            ? new Window(count * unitMs)
            : throw new MeasureSyntaxException(at, $"'{word}' is no window",
                "a number of s, m, h or d, such as 1h, at most 366d");
    }

    private RulePlace PlaceAt(int offset)
    {
        int line = 0, lineStart = 0;
        for (int i = 0; i < Math.Min(offset, text.Length); i++)
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        return line == 0
            ? place with { Column = place.Column + offset }
            : place with { Line = place.Line + line, Column = offset - lineStart + 1 };
    }
}
