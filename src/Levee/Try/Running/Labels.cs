using System.Globalization;
using Levee.Commands;
using Levee.Contracts;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Try.Columns;
using Levee.Try.Reading;
using Levee.Try.Values;

namespace Levee.Try.Running;

/// <summary>
/// What is known about events, kept apart from them in a file of its own: by line, by reference or by subject. When the
/// file names frauds only, everything else is honest. Immutable after reading.
/// </summary>
internal sealed class Labels
{
    private static readonly string[] LineNames = ["line", "lineno", "linenumber", "row", "行", "行号"];
    private static readonly string[] ReferenceNames =
        ["reference", "ref", "id", "txid", "transactionid", "callid", "msgid", "流水号", "交易流水号", "订单号", "话单号", "编号"];

    private static readonly SubjectKind[] Kinds =
        [SubjectKind.Number, SubjectKind.Account, SubjectKind.Person, SubjectKind.Device, SubjectKind.Host];

    private readonly Dictionary<string, bool> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<SubjectId, (int Label, bool IsFraud)> bySubject = [];

    private Labels(LabelKind kind) => Kind = kind;

    /// <summary>What the file names.</summary>
    public LabelKind Kind { get; }

    /// <summary>Labels read.</summary>
    public int Count { get; private set; }

    /// <summary>Those that say fraud.</summary>
    public int Frauds { get; private set; }

    private bool HasFraudsOnly => Frauds == Count;

    /// <summary>Reads a file of labels.</summary>
    public static Labels Read(LabelSource source, IPseudonymiser pseudonymiser)
    {
        FileForm form = FileFormFinder.Find(source.Path, encoding: null);
        int label = LabelColumn(form, source.FraudWords);
        int key = KeyColumn(form, label, source.By);
        LabelKind kind = source.By ?? KindOf(form.Columns[key]);
        Labels labels = new(kind);
        using TryRecords records = new(form);
        while (records.Read() is { } record)
        {
            if (record.Fault is not null) continue;
            string name = record.Cells[key].Trim();
            if (name.Length > 0 && LabelWords.Read(record.Cells[label], source.FraudWords) is { } isFraud)
                labels.Add(name, isFraud, pseudonymiser);
        }
        if (labels.Count == 0)
            throw new CommandException($"{source.Path}: no label was understood in the column '{form.Columns[label]}'; "
                + "1 and 0, fraud and ham, 是 and 否 are; others: --label-is WORD names those that mean fraud");
        return labels;
    }

    /// <summary>What is known about a line by its number or its references.</summary>
    public Truth OfLine(int line, string? reference, string? id)
    {
        if (Kind == LabelKind.Line) return Of(line.ToString(CultureInfo.InvariantCulture));
        if (Kind != LabelKind.Reference) return Truth.Unknown;
        Truth truth = reference is null ? Truth.Unknown : Find(reference);
        if (truth == Truth.Unknown && id is not null) truth = Find(id);
        return truth == Truth.Unknown && HasFraudsOnly ? Truth.Honest : truth;
    }

    /// <summary>
    /// What is known about an event by its subjects: one that is labelled fraud makes it fraud. <paramref name="seen"/>
    /// takes the numbers of the labels met.
    /// </summary>
    public Truth OfSubjects(ReadOnlySpan<Subject> subjects, HashSet<int>? seen)
    {
        Truth truth = HasFraudsOnly ? Truth.Honest : Truth.Unknown;
        foreach (Subject subject in subjects)
        {
            if (subject.IsDefault || !bySubject.TryGetValue(subject.Id, out (int Label, bool IsFraud) found)) continue;
            if (found.IsFraud) seen?.Add(found.Label);
            if (found.IsFraud) truth = Truth.Fraud;
            else if (truth == Truth.Unknown) truth = Truth.Honest;
        }
        return truth;
    }

    private Truth Of(string name)
    {
        Truth truth = Find(name);
        return truth == Truth.Unknown && HasFraudsOnly ? Truth.Honest : truth;
    }

    private Truth Find(string name) =>
        byText.TryGetValue(name, out bool isFraud) ? isFraud ? Truth.Fraud : Truth.Honest : Truth.Unknown;

    private void Add(string name, bool isFraud, IPseudonymiser pseudonymiser)
    {
        int number = Count++;
        if (isFraud) Frauds++;
        if (Kind != LabelKind.Subject)
        {
            byText[name] = isFraud;
            return;
        }
        NameRules rules = new(new NumberPlan());
        foreach (SubjectKind kind in Kinds)
            if (rules.Normalise(kind, name, out string normal) == NameFault.None)
                bySubject[pseudonymiser.SubjectOf(kind, normal).Id] = (number, isFraud);
    }

    private static int LabelColumn(FileForm form, IReadOnlyList<string> fraudWords)
    {
        Target target = KindTables.Own.Find("label")!;
        int best = Enumerable.Range(0, form.Columns.Count)
            .OrderByDescending(column => HeaderName.Score(form.Columns[column], target.Names)
                + Share(form, column, cell => LabelWords.Read(cell, fraudWords) is not null))
            .First();
        return best;
    }

    private static int KeyColumn(FileForm form, int label, LabelKind? by)
    {
        int[] others = [.. Enumerable.Range(0, form.Columns.Count).Where(column => column != label)];
        if (others.Length == 0)
            throw new CommandException($"{form.Path} has one column: labels kept apart need two, such as "
                + $"reference,label");
        return others.FirstOrDefault(column => by is { } kind && KindOf(form.Columns[column]) == kind, others[0]);
    }

    private static LabelKind KindOf(string column)
    {
        string key = HeaderName.KeyOf(column);
        if (LineNames.Contains(key)) return LabelKind.Line;
        return ReferenceNames.Contains(key) ? LabelKind.Reference : LabelKind.Subject;
    }

    private static double Share(FileForm form, int column, Func<string, bool> holds)
    {
        string[] cells = [.. form.Sample.Where(record => record.Cells.Length > column)
            .Select(record => record.Cells[column])];
        return cells.Length == 0 ? 0 : (double)cells.Count(holds) / cells.Length;
    }
}
