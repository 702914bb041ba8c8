using System.Globalization;
using Levee.Commands;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Try.Reading;
using Levee.Try.Values;

namespace Levee.Try.Columns;

/// <summary>
/// Guesses what a file holds from the names of its columns and from their values; what was said by <c>--kind</c> and
/// <c>--map</c> is not guessed. The same file gives the same guess.
/// </summary>
internal sealed class Guesser
{
    /// <summary>Below this a guess is asked about.</summary>
    public const double Sure = 0.6;

    private const double KindMargin = 0.04;
    private const double NamedOnly = 0.25;
    private readonly FileForm form;
    private readonly IReadOnlyList<MapOption> given;
    private readonly ColumnProfile[] profiles;

    public Guesser(FileForm form, IReadOnlyList<MapOption> given)
    {
        this.form = form;
        this.given = given;
        profiles = [.. form.Columns.Select((name, place) => new ColumnProfile(name,
            form.Sample.Where(record => record.Cells.Length > place).Select(record => record.Cells[place])))];
    }

    /// <summary>Guesses; <paramref name="kind"/> is the kind that was said, or null.</summary>
    public Guess Make(TryKind? kind)
    {
        if (kind is null && IsOwn() || kind == KindTables.Own) return OwnGuess();
        if (kind is not null) return Judge(Fill(kind), null);
        (Mapping Mapping, double Score)[] all = [.. KindTables.All.Where(CanBe).Select(Fill)
            .Select(mapping => (mapping, ScoreOf(mapping))).OrderByDescending(pair => pair.Item2)];
        if (all.Length == 0) throw new CommandException($"{form.Path}: {WhyNoKind()}");
        if (all[0].Score == 0)
            return new Guess(new Mapping(KindTables.Unknown, []), [new Doubt(null, new Words(
                "neither the names of its columns nor their values say what the file holds",
                "从列名和内容都看不出文件的类型"), "")]);
        bool isClear = all[0].Score > 0.2 && (all.Length < 2 || all[0].Score - all[1].Score >= KindMargin);
        Doubt? doubt = isClear ? null : new Doubt(null, new Words(
            "what the file holds is not clear from its columns", "从各列看不出文件内容的类型"),
            all[0].Score > 0 ? all[0].Mapping.Kind.Name : "");
        return Judge(all[0].Mapping, doubt);
    }

    private bool IsOwn() => form.Columns.Contains("kind") && form.Columns.Contains("at")
        && form.Sample.Take(50).Count(record => record.Fault is null
            && record.Cells.Any(cell => EventSchemas.Find(cell) is not null)) * 2 > Math.Min(50, form.Sample.Count);

    private Guess OwnGuess()
    {
        List<ColumnUse> uses = [];
        int label = form.Columns.ToList().IndexOf("label");
        if (label >= 0) uses.Add(new ColumnUse(label, KindTables.Own.Find("label")!, 1));
        return new Guess(new Mapping(KindTables.Own, uses), []);
    }

    private string WhyNoKind() =>
        given.FirstOrDefault(option => option.Field != "-"
            && KindTables.All.All(kind => kind.Find(option.Field) is null)) is { } unknown
            ? $"--map: no kind of event has a field '{unknown.Field}'; docs/events.md has the fields"
            : "no kind of event has all the fields that --map names";

    private bool CanBe(TryKind kind) =>
        given.All(option => option.Field == "-" || kind.Find(option.Field) is not null);

    private double ScoreOf(Mapping mapping)
    {
        TryKind kind = mapping.Kind;
        Target[] signatures = [.. kind.Targets.Where(target => target.IsSignature)];
        if (signatures.Length > 0 && !signatures.Any(target => mapping.Find(target.Name) is not null)) return 0;
        if (kind == KindTables.Call && !IsCall(mapping)) return 0;
        Target[] required = [.. kind.Targets.Where(target => target.IsRequired)];
        double score = required.Sum(target => mapping.Find(target.Name)?.Confidence ?? 0) / required.Length;
        int more = mapping.Uses.Count(use => !use.Target.IsRequired && use.Target.Name is not ("id" or "label")
            && use.Confidence > Sure);
        return score + (0.05 * Math.Min(more, 6));
    }

    /// <summary>
    /// Two numbers alone are no calls: something must say that they spoke, or both be telephone numbers.
    /// </summary>
    private bool IsCall(Mapping mapping)
    {
        ColumnUse? caller = mapping.Find("caller"), callee = mapping.Find("callee");
        if (caller is null || callee is null) return false;
        if (mapping.Find("duration_s") is not null || mapping.Find("ended_at") is not null) return true;
        Target duration = KindTables.Call.Find("duration_s")!;
        if (profiles.Any(profile => HeaderName.Score(profile.Header, duration.Names) == 1)) return true;
        return !caller.IsLine && !callee.IsLine && profiles[caller.Column].Numbers > 0.9
            && profiles[callee.Column].Numbers > 0.9;
    }

    private Mapping Fill(TryKind kind)
    {
        Dictionary<string, ColumnUse> uses = new(StringComparer.Ordinal);
        HashSet<int> taken = [];
        foreach (MapOption option in given) Say(kind, option, uses, taken);
        IEnumerable<(Target Target, int Column, double Score)> candidates =
            from pair in kind.Targets.Index()
            from column in Enumerable.Range(0, profiles.Length)
            let score = Score(kind, pair.Item, profiles[column])
            where score > 0.2
            orderby score descending, pair.Index, column
            select (pair.Item, column, score);
        foreach ((Target target, int column, double score) in candidates)
        {
            if (uses.ContainsKey(target.Name) || taken.Contains(column)) continue;
            uses[target.Name] = Read(new ColumnUse(column, target, Math.Min(0.99, Math.Round(score, 2))));
            taken.Add(column);
        }
        JoinTimeOfDay(kind, uses, taken);
        DropDate(uses);
        return new Mapping(kind, [.. kind.Targets.Where(target => uses.ContainsKey(target.Name))
            .Select(target => uses[target.Name])]);
    }

    /// <summary>A column of dates beside one of times of day: the two are one time.</summary>
    private void JoinTimeOfDay(TryKind kind, Dictionary<string, ColumnUse> uses, HashSet<int> taken)
    {
        if (!uses.TryGetValue("at", out ColumnUse? at) || at.IsLine || at.Confidence >= 1) return;
        if (kind.Find("date") is not { } date || !profiles[at.Column].IsDateOnly) return;
        int ofDay = Array.FindIndex(profiles, profile => profile.Time is { Kind: TimeKind.OfDay, Share: > 0.9 }
            && HeaderName.Score(profile.Header, at.Target.Names) > 0);
        if (ofDay < 0 || taken.Contains(ofDay)) return;
        taken.Add(ofDay);
        uses["date"] = at with { Target = date };
        uses["at"] = Read(at with { Column = ofDay });
    }

    /// <summary>A date of its own is only of use beside a time of day.</summary>
    private static void DropDate(Dictionary<string, ColumnUse> uses)
    {
        if (!uses.TryGetValue("at", out ColumnUse? at) || at.Time.Kind != TimeKind.OfDay) uses.Remove("date");
    }

    private void Say(TryKind kind, MapOption option, Dictionary<string, ColumnUse> uses, HashSet<int> taken)
    {
        int column = ColumnOf(option.Column);
        if (column >= 0) taken.Add(column);
        if (option.Field == "-") return;
        Target target = kind.Find(option.Field) ?? throw new CommandException(
            $"--map {option.Column}={option.Field}: a file of {kind.Title.En} has no '{option.Field}'; expected is "
                + $"one of "
            + string.Join(", ", kind.Targets.Select(known => known.Name)) + ", or - for nothing");
        if (column == ColumnUse.LineNumber && target.Form is not (TargetForm.Number or TargetForm.Name
            or TargetForm.Time))
            throw new CommandException($"--map line={option.Field}: the line's number can stand for a time or a party "
                + $"only");
        ColumnUse use = new(column, target, 1);
        uses[target.Name] = option.Apply(column < 0 ? use : Read(use));
    }

    private int ColumnOf(string name)
    {
        int column = form.Columns.ToList().IndexOf(name);
        if (column >= 0) return column;
        if (name == "line") return ColumnUse.LineNumber;
        bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (isNumber && number >= 1 && number <= form.Columns.Count) return number - 1;
        throw new CommandException($"--map: {form.Path} has no column '{name}'; it has "
            + string.Join(", ", form.Columns) + ", and 'line'");
    }

    private double Score(TryKind kind, Target target, ColumnProfile profile)
    {
        double named = HeaderName.Score(profile.Header, target.Names);
        if (profile.IsEmpty) return named == 1 && target.IsRequired ? NamedOnly : 0;
        double fit = profile.Fit(target, cell => IsWord(kind, target, cell));
        if (named > 0)
        {
            bool isFit = fit >= 0.5 || target.Form == TargetForm.Time;
            if (isFit) return named * (0.3 + (0.7 * fit));
            // Called exactly so, filled with something else: worth a question, never a guess.
            return named == 1 && target.IsRequired ? NamedOnly : 0;
        }
        double shape = profile.ShapeOf(target);
        if (shape < 0.8) return 0;
        bool isOnlyOne = profiles.Count(other => other.ShapeOf(target) >= 0.8) == 1;
        return isOnlyOne ? 0.75 * shape : 0.45 * shape;
    }

    private static bool IsWord(TryKind kind, Target target, string cell) =>
        LineSchemas.Of(kind).Any(schema => schema.FindField(target.Name) is { } field
            && WordTables.WordOf(schema, field, cell) is not null);

    /// <summary>How the cells of a column are written, by its name and values.</summary>
    private ColumnUse Read(ColumnUse use)
    {
        ColumnProfile profile = profiles[use.Column];
        string header = profile.Header.ToLowerInvariant();
        bool Says(params string[] words) => words.Any(word => header.Contains(word, StringComparison.Ordinal));
        return use.Target.Form switch
        {
            TargetForm.Time or TargetForm.Date => use with
            {
                Time = new TimeForm(profile.Time.Share >= 0.5 ? profile.Time.Kind : TimeKind.Calendar, 0,
                    !profile.IsMonthFirst),
                Confidence = use.Target.Name == "at" && use.Confidence < 1 && profile.IsDayOrMonth ? 0.5
                    : use.Confidence,
            },
            TargetForm.Duration => use with
            {
                UnitMs = Says("分钟", "(min", "_min", "minutes") ? 60_000
                : Says("毫秒", "_ms", "(ms", "millis") ? 1 : 1_000
            },
            TargetForm.Amount => use with
            {
                Factor = Says("(分)", "（分）", "_fen", "cents", "minor") ? 0.01m : Says("万元") ? 10_000 : 1,
                IsSigned = profile.HasBothSigns,
            },
            TargetForm.Number => use with { IsOpaque = profile.Numbers < 0.5 },
            _ => use,
        };
    }

    private Guess Judge(Mapping mapping, Doubt? kind)
    {
        List<Doubt> doubts = kind is null ? [] : [kind];
        foreach (Target target in mapping.Missing())
            doubts.Add(new Doubt(target, new Words($"no column looks like the {target.Said}",
                $"没有像“{target.Said}”的列"), CanBeLine(target) ? $"line={target.Said}" : ""));
        foreach (ColumnUse use in mapping.Uses.Where(use => use.Target.IsRequired && use.Confidence < Sure))
            doubts.Add(Unsure(use));
        if (mapping.Find("at") is { IsLine: false, Time.Kind: TimeKind.OfDay } at && mapping.Find("date") is null)
            doubts.Add(new Doubt(KindTables.Call.Find("date"), new Words(
                $"'{form.Columns[at.Column]}' is a time of day; which column is the date?",
                $"“{form.Columns[at.Column]}”只有时刻；哪一列是日期？"), ""));
        return new Guess(mapping, doubts);
    }

    private static bool CanBeLine(Target target) =>
        target.Form is TargetForm.Number or TargetForm.Name or TargetForm.Time;

    private Doubt Unsure(ColumnUse use)
    {
        string name = form.Columns[use.Column];
        string field = use.Target.Said;
        if (use.Confidence <= NamedOnly)
            return new Doubt(use.Target, new Words(
                $"'{name}' is called like the {field}, but what stands in it does not look like one",
                $"“{name}”的列名像 {field}，但内容不像"), $"{name}={field}");
        if (use.Target.Form != TargetForm.Time || use.Time.Kind == TimeKind.None)
            return new Doubt(use.Target, new Words($"'{name}' may be {field}", $"“{name}”可能是 {field}"),
                $"{name}={field}");
        ColumnProfile profile = profiles[use.Column];
        if (profile.IsDayOrMonth && profile.Time.Share > 0.5)
            return new Doubt(use.Target, new Words($"in '{name}' day and month could each be the other (dmy or mdy)",
                $"“{name}”的日与月可互换（dmy 或 mdy）"), $"{name}=time:dmy");
        bool isStep = profile.Share(cell => cell.All(char.IsAsciiDigit)) > 0.5;
        return profile.Time.Share > 0.5 || !isStep
            ? new Doubt(use.Target, new Words($"'{name}' may be the time", $"“{name}”可能是时间"), $"{name}=time")
            : new Doubt(use.Target, new Words(
                $"'{name}' holds numbers that are no dates: of how long a step? (step:1d, step:1h, step:1s)",
                $"“{name}”是数字而非日期：一步有多长？（step:1d、step:1h、step:1s）"), $"{name}=step:1d");
    }
}
