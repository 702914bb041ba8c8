using System.Globalization;
using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Rules;

namespace Levee.Engine.Measures;

/// <summary>
/// Reads the parts that measures and journeys share: kinds, roles, subjects, spans and
/// <c>kind where cel by subject</c>. One object reads one text.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="place">Where its first character stands.</param>
internal sealed class PatternReader(string text, RulePlace place)
{
    private const long SpanMsMax = 366L * 86_400_000;

    /// <summary>Words and signs from left to right.</summary>
    internal TextCursor Cursor { get; } = new(text);

    /// <summary>
    /// Reads <c>kind where cel by subject</c>; null, with problems added, when the expression is wrong.
    /// </summary>
    internal EventPattern? Pattern(RuleProblems problems)
    {
        EventSchema kind = Kind();
        CelProgram? where = null;
        bool isWrong = false;
        if (NextIs("where")) isWrong = !TryWhere(kind, problems, out where);
        Cursor.TakeWord("by");
        SubjectPath by = Path(kind);
        return isWrong ? null : new EventPattern(kind, where, by);
    }

    /// <summary>A role by its name, with one subject.</summary>
    internal static EventRole RoleOf(EventSchema schema, string name, int at)
    {
        EventRole role = schema.FindRole(name) ?? throw new MeasureSyntaxException(at,
            name.Length == 0 ? "a role is missing" : $"'{name}' is no role of {schema.Name}",
            string.Join(", ", schema.Roles.Select(known => known.Name)));
        return role.Capacity == 1 ? role : throw new MeasureSyntaxException(at,
            $"'{name}' holds up to {role.Capacity.ToString(CultureInfo.InvariantCulture)} subjects",
            "a role with one subject");
    }

    /// <summary>The next word when it names no kind of event; else null, and it is left.</summary>
    internal string? TakeUnlessKind()
    {
        string word = new TextCursor(text[Cursor.Offset..]).TakeWord();
        return word.Length == 0 || EventSchemas.Find(word) is not null ? null : Cursor.TakeWord();
    }

    /// <summary>The next word as a role.</summary>
    internal EventRole Role(EventSchema schema)
    {
        int at = Cursor.NextOffset;
        return RoleOf(schema, Cursor.TakeWord(), at);
    }

    /// <summary>A role with several subjects, or what <see cref="Path"/> reads.</summary>
    internal SubjectPath PathOrList(EventSchema schema)
    {
        EventRole? list = schema.Roles.FirstOrDefault(role => role.Capacity > 1 && NextIs(role.Name));
        if (list is null) return Path(schema);
        Cursor.TakeWord();
        return new SubjectPath(list, Hop.None);
    }

    /// <summary>A role, or what is one hop away from it.</summary>
    internal SubjectPath Path(EventSchema schema)
    {
        EventRole role = Role(schema);
        if (!Cursor.TryTake('.')) return new SubjectPath(role, Hop.None);
        int at = Cursor.Offset;
        string name = Cursor.TakeWord();
        Hop hop = name switch
        {
            "person" => Hop.Person,
            "number" => Hop.Number,
            "account" => Hop.Account,
            _ => throw new MeasureSyntaxException(at, $"'{name}' is no link", "person, number or account"),
        };
        if (Cursor.TryTake('.'))
            throw new MeasureSyntaxException(at, $"{role.Name}.{name}.{Cursor.TakeWord()} is two hops",
                "one hop: a rule reads what is linked directly");
        return new SubjectPath(role, hop);
    }

    /// <summary>A time span, milliseconds.</summary>
    internal long SpanMs()
    {
        int at = Cursor.NextOffset;
        string word = Cursor.TakeWord();
        long unitMs = word.Length == 0 ? 0 : word[^1] switch
        {
            's' => 1_000,
            'm' => 60_000,
            'h' => 3_600_000,
            'd' => 86_400_000,
            _ => 0,
        };
        bool isRead = long.TryParse(word.Length == 0 ? "" : word[..^1], NumberStyles.None,
            CultureInfo.InvariantCulture, out long count);
        return isRead && unitMs > 0 && count is > 0 and <= 3_660 && count * unitMs <= SpanMsMax
            ? count * unitMs
            : throw new MeasureSyntaxException(at, $"'{word}' is no time span",
                "a number of s, m, h or d, such as 1h, at most 366d");
    }

    /// <summary>A time span that is a window.</summary>
    internal Window Window()
    {
        int at = Cursor.NextOffset;
        long spanMs = SpanMs();
        return spanMs % Measures.Window.Panes == 0
            ? new Window(spanMs)
            : throw new MeasureSyntaxException(at, $"{spanMs.ToString(CultureInfo.InvariantCulture)} ms is no window",
                "a time span that twelve divides");
    }

    /// <summary>Refuses when anything is left.</summary>
    internal void End(string what)
    {
        if (!Cursor.IsAtEnd) throw Cursor.Wrong($"the end of the {what}");
    }

    /// <summary>The place of an offset in the text.</summary>
    internal RulePlace PlaceAt(int offset)
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

    private EventSchema Kind()
    {
        int at = Cursor.NextOffset;
        string name = Cursor.TakeWord();
        return EventSchemas.Find(name) ?? throw new MeasureSyntaxException(at, $"'{name}' is no kind of event",
            string.Join(", ", EventSchemas.All.Select(schema => schema.Name)));
    }

    private bool NextIs(string word)
    {
        TextCursor ahead = new(text[Cursor.Offset..]);
        return ahead.TakeWord() == word;
    }

    private bool TryWhere(EventSchema kind, RuleProblems problems, out CelProgram? where)
    {
        Cursor.TakeWord("where");
        RulePlace at = PlaceAt(Cursor.NextOffset);
        CelResult result = CelExpression.Compile(Cursor.TakeExpression(), KindEnvironment.Of(kind), CelType.Bool,
            new CelPosition(at.Line, at.Column));
        problems.Add(at, result.Errors);
        where = result.Program;
        return result.IsSuccess && KnownDays.Check(result.Program, at, problems);
    }
}
