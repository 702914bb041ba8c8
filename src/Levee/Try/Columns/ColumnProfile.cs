using Levee.Contracts;
using Levee.Features.Names;
using Levee.Try.Values;

namespace Levee.Try.Columns;

/// <summary>What the values of a column look like, by a sample. Made once, read by the guess.</summary>
internal sealed class ColumnProfile
{
    private const int LookedAt = 400;
    private static readonly NameRules Names = new(new NumberPlan());
    private readonly string[] values;
    private readonly Dictionary<TimeKind, double> times;

    public ColumnProfile(string header, IEnumerable<string> cells)
    {
        Header = header;
        values = [.. cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Take(LookedAt)];
        times = values.GroupBy(TimeText.KindOf)
            .ToDictionary(group => group.Key, group => (double)group.Count() / values.Length);
        Example = values.FirstOrDefault() ?? "";
    }

    /// <summary>Its name.</summary>
    public string Header { get; }

    /// <summary>Its first value.</summary>
    public string Example { get; }

    /// <summary>True when every cell is empty.</summary>
    public bool IsEmpty => values.Length == 0;

    /// <summary>The kind of time that most cells are, and their share.</summary>
    public (TimeKind Kind, double Share) Time => times.Where(pair => pair.Key != TimeKind.None)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
        .Select(pair => (pair.Key, pair.Value)).FirstOrDefault();

    /// <summary>True when a date without the year in front cannot begin with the day.</summary>
    public bool IsMonthFirst => Share(cell => TimeText.TryRead(cell, new TimeForm(TimeKind.Calendar), 0, 0, out _)) < 1
        && Share(cell => TimeText.TryRead(cell, new TimeForm(TimeKind.Calendar, 0, false), 0, 0, out _)) > 0.99;

    /// <summary>True when day and month could each be the other.</summary>
    public bool IsDayOrMonth => !IsEmpty && values.All(cell =>
        TimeText.TryRead(cell, new TimeForm(TimeKind.Calendar), 0, 0, out long a)
        && TimeText.TryRead(cell, new TimeForm(TimeKind.Calendar, 0, false), 0, 0, out long b) && (a == b || a != b))
        && values.Any(cell => TimeText.TryRead(cell, new TimeForm(TimeKind.Calendar), 0, 0, out long a)
            && TimeText.TryRead(cell, new TimeForm(TimeKind.Calendar, 0, false), 0, 0, out long b) && a != b);

    /// <summary>True when its cells are dates without a time of day.</summary>
    public bool IsDateOnly => Time is { Kind: TimeKind.Calendar, Share: > 0.9 }
        && !values.Any(cell => cell.Contains(':', StringComparison.Ordinal) || cell.Trim().Length > 11);

    /// <summary>Share of the cells that are telephone numbers at first sight.</summary>
    public double Phones => Share(IsPhone);

    /// <summary>Share of the cells that can be normalised as a number.</summary>
    public double Numbers => Share(cell => Names.Normalise(SubjectKind.Number, cell, out _) == NameFault.None);

    /// <summary>True when some amounts are below zero and some are not.</summary>
    public bool HasBothSigns => values.Any(cell => AmountText.TryRead(cell, out decimal amount) && amount < 0)
        && values.Any(cell => AmountText.TryRead(cell, out decimal amount) && amount > 0);

    /// <summary>Share of the cells for which something holds; 0 when the column is empty.</summary>
    public double Share(Func<string, bool> holds) =>
        values.Length == 0 ? 0 : (double)values.Count(holds) / values.Length;

    /// <summary>How well the values fit what a target wants, 0 to 1.</summary>
    public double Fit(Target target, Func<string, bool> isWord) => target.Form switch
    {
        TargetForm.Number => Math.Max(Numbers, IsEmpty ? 0 : 0.6 * Share(IsIdentifier)),
        TargetForm.Name => Share(IsIdentifier) * (Share(IsMoneyLike) > 0.5 ? 0.3 : 1),
        TargetForm.Time => Math.Max(Time.Kind == TimeKind.OfDay ? Time.Share * 0.9 : Time.Share,
            0.3 * Share(cell => cell.Length < 10 && cell.All(char.IsAsciiDigit))),
        TargetForm.Date => Share(cell => cell.Trim().Length <= 11 && TimeText.KindOf(cell) == TimeKind.Calendar),
        TargetForm.Duration => Share(cell => DurationText.TryRead(cell, 1_000, out _)),
        TargetForm.Amount => Share(cell => AmountText.TryRead(cell, out _)),
        TargetForm.YesNo => Share(cell => YesNo.Read(cell) is not null),
        TargetForm.Word => Share(isWord),
        TargetForm.Direction => Share(cell => WordTables.IsBack(cell) is not null),
        TargetForm.Text => Share(cell => cell.Trim().Length > 1),
        TargetForm.Url => Share(IsUrl),
        TargetForm.Host => Share(IsHost),
        TargetForm.Currency => Share(cell => CurrencyText.TryRead(cell, out _)),
        TargetForm.Label => IsEmpty ? 0 : Math.Max(0.7, Share(cell => LabelWords.Read(cell, []) is not null)),
        _ => IsEmpty ? 0 : 0.9,
    };

    /// <summary>
    /// How well the values alone, without the name, say that this is a target; 0 when they say nothing.
    /// </summary>
    public double ShapeOf(Target target) => target.Form switch
    {
        TargetForm.Number => Phones,
        TargetForm.Name => target.Name is "sender" or "visitor" ? Phones : Share(IsAccount),
        TargetForm.Time => target.Name == "at" && Time.Kind is not (TimeKind.OfDay or TimeKind.None) ? Time.Share : 0,
        TargetForm.Text => Share(IsWording),
        TargetForm.Url => Share(IsUrl),
        TargetForm.Host => Share(IsHost),
        TargetForm.Amount => target.Name == "amount" ? Share(IsMoneyLike) : 0,
        TargetForm.Duration => target.Name == "duration_s" ? Share(IsClock) : 0,
        TargetForm.Label => Share(LabelWords.IsLabel),
        _ => 0,
    };

    private static bool IsPhone(string cell)
    {
        string digits = new([.. cell.Where(char.IsAsciiDigit)]);
        bool isWritten = cell.Trim().All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')');
        return isWritten && digits.Length is >= 8 and <= 15 && !cell.Contains('.', StringComparison.Ordinal)
            && (cell.TrimStart()[0] is '+' or '0' || (digits.Length == 11 && digits[0] == '1' && digits[1] > '2')
                || (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal)))
            && TimeText.KindOf(cell) == TimeKind.None;
    }

    private static bool IsIdentifier(string cell) => cell.Trim().Length is > 0 and <= 200
        && TimeText.KindOf(cell) is not (TimeKind.Calendar or TimeKind.OfDay) | cell.All(char.IsAsciiDigit)
        && !cell.Contains('\n', StringComparison.Ordinal);

    private static bool IsMoneyLike(string cell) => cell.Contains('.', StringComparison.Ordinal)
        && AmountText.TryRead(cell, out _) && TimeText.KindOf(cell) == TimeKind.None;

    private static bool IsAccount(string cell)
    {
        string text = cell.Trim().Replace(" ", "", StringComparison.Ordinal);
        return text.Length is >= 12 and <= 30 && text.Count(char.IsAsciiDigit) >= 10
            && text.All(char.IsAsciiLetterOrDigit) && TimeText.KindOf(cell) == TimeKind.None && !IsPhone(cell);
    }

    private static bool IsUrl(string cell) => cell.Contains("://", StringComparison.Ordinal)
        || (cell.Contains('/', StringComparison.Ordinal) && IsHost(cell[..cell.IndexOf('/',
        StringComparison.Ordinal)]));

    private static bool IsHost(string cell)
    {
        string text = cell.Trim();
        int point = text.LastIndexOf('.');
        return point > 0 && point < text.Length - 2 && !text.Contains(' ', StringComparison.Ordinal)
            && !text.Contains('/', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal)
            && char.IsLetter(text[point + 1]) && TimeText.KindOf(cell) == TimeKind.None;
    }

    private static bool IsClock(string cell) =>
        cell.Contains(':', StringComparison.Ordinal) && DurationText.TryRead(cell, 1_000, out _);

    private static bool IsWording(string cell)
    {
        string text = cell.Trim();
        bool hasHan = text.Any(c => c is >= '\u4e00' and <= '\u9fff');
        return text.Length >= (hasHan ? 8 : 20) && (hasHan || text.Count(c => c == ' ') >= 3);
    }
}
