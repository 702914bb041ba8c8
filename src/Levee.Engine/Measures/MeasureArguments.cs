using System.Globalization;
using Levee.Contracts.Events;
using Levee.Engine.Rules;

namespace Levee.Engine.Measures;

/// <summary>
/// What stands in the brackets of a window measure. It is read before the kind of event that gives it a meaning.
/// </summary>
internal sealed class MeasureArguments
{
    private readonly MeasureFunction function;
    private readonly int at;
    private readonly string name;
    private readonly List<EventPattern> explaining = [];
    private readonly List<(string Name, int At)> explainingFields = [];
    private readonly Window explainingWindow;

    private MeasureArguments(MeasureFunction function, PatternReader reader, RuleProblems problems, ref bool isWrong)
    {
        this.function = function;
        TextCursor cursor = reader.Cursor;
        at = cursor.NextOffset;
        name = cursor.TakeWord();
        switch (function)
        {
            case MeasureFunction.Quantile:
                cursor.Take(',');
                Number = NumberOf(cursor, 1, 99, "a percent from 1 to 99");
                break;
            case MeasureFunction.Near:
                cursor.Take(',');
                Number = NumberOf(cursor, 20, long.MaxValue, "a limit of 20 or more, in the field's unit");
                break;
            case MeasureFunction.Explained:
                isWrong = !TryExplanations(reader, problems, out explainingWindow);
                break;
        }
        cursor.Take(')');
    }

    /// <summary>The percent or the limit; 0 where there is none.</summary>
    internal long Number { get; }

    /// <summary>True when one subject gets and gives.</summary>
    internal bool IsOfTwo => function is MeasureFunction.OutIn or MeasureFunction.Residence;

    /// <summary>Reads up to the closing bracket; null, with problems added, when something is wrong.</summary>
    internal static MeasureArguments? Read(MeasureFunction function, PatternReader reader, RuleProblems problems)
    {
        bool isWrong = false;
        MeasureArguments read = new(function, reader, problems, ref isWrong);
        return isWrong ? null : read;
    }

    /// <summary>The field taken in, or null.</summary>
    internal EventField? FieldOf(EventSchema kind)
    {
        if (function == MeasureFunction.Explained || (name.Length == 0 && function == MeasureFunction.Against))
            return null;
        if (function is MeasureFunction.Count or MeasureFunction.Since or MeasureFunction.FirstSeen
            or MeasureFunction.Gaps)
            return name.Length == 0 ? null : throw new MeasureSyntaxException(at, $"'{name}' was found", "')'");
        EventField? field = kind.FindField(name);
        if (function == MeasureFunction.Distinct)
            return field?.Type is FieldType.Code or FieldType.Word ? field : null;
        bool fits = field is not null && function switch
        {
            MeasureFunction.Share => field.Type == FieldType.Bool,
            MeasureFunction.Last => field.Type is not (FieldType.Code or FieldType.Words or FieldType.Currency),
            MeasureFunction.Overlap => field.Name.EndsWith("_s", StringComparison.Ordinal),
            _ => field.Type is FieldType.Int or FieldType.Minor or FieldType.Score,
        };
        if (fits) return field;
        string wanted = function switch
        {
            MeasureFunction.Share => "a yes-or-no field",
            MeasureFunction.Last => "a field with a value",
            MeasureFunction.Overlap => "a field with seconds",
            _ => "a field with a number",
        };
        throw new MeasureSyntaxException(at, name.Length == 0 ? "a field is missing" : $"'{name}' does not do here",
            $"{wanted} of {kind.Name}: {string.Join(", ", kind.Fields.Select(known => known.Name))}");
    }

    /// <summary>The role counted, or null.</summary>
    internal EventRole? RoleOf(EventSchema kind) =>
        function == MeasureFunction.Distinct && FieldOf(kind) is null ? PatternReader.RoleOf(kind, name, at) : null;

    /// <summary>What explains an event of a kind.</summary>
    internal Explanation[] ExplanationsOf(EventSchema kind)
    {
        if (explaining.Count == 0) return [];
        SubjectPath of = new(PatternReader.RoleOf(kind, name, at), Hop.None);
        if (explaining.Find(pattern => pattern.Kind == kind) is not null)
            throw new MeasureSyntaxException(at, $"{kind.Name} cannot explain {kind.Name}", "events of other kinds");
        return [.. explaining.Select(pattern => new Explanation(new MeasureDefinition
        {
            Function = MeasureFunction.Count, Pattern = pattern, Window = explainingWindow,
        }, of))];
    }

    private static long NumberOf(TextCursor cursor, long min, long max, string expected)
    {
        int place = cursor.NextOffset;
        string word = cursor.TakeWord();
        return long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && number >= min && number <= max
            ? number
            : throw new MeasureSyntaxException(place, $"'{word}' does not do here", expected);
    }

    /// <summary>Fields of an event of a kind that explain it when it carries them.</summary>
    internal EventField[] ExplainingFieldsOf(EventSchema kind) => [.. explainingFields.Select(field =>
        kind.FindField(field.Name) ?? throw new MeasureSyntaxException(field.At,
            $"'{field.Name}' is no kind of event and no field of {kind.Name}",
            string.Join(", ", kind.Fields.Select(known => known.Name))))];

    // explained(person: ticket, call-ended by callee.person, report by person; 3d)
    private bool TryExplanations(PatternReader reader, RuleProblems problems, out Window window)
    {
        reader.Cursor.Take(':');
        bool isRight = true;
        do
        {
            int place = reader.Cursor.NextOffset;
            if (reader.TakeUnlessKind() is { } field) explainingFields.Add((field, place));
            else if (reader.Pattern(problems) is { } pattern) explaining.Add(pattern);
            else isRight = false;
        }
        while (reader.Cursor.TryTake(','));
        reader.Cursor.Take(';');
        window = reader.Window();
        return isRight;
    }
}
