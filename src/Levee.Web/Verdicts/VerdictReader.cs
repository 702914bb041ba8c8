using System.Globalization;
using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Links;
using Levee.Storage.Tables;
using Levee.Web.Live;
using Levee.Web.Shell;
using Levee.Web.Subjects;
using Levee.Web.Texts;

namespace Levee.Web.Verdicts;

/// <summary>Reads an event and its verdict back from the journal and puts them into words.</summary>
internal sealed class VerdictReader(ConsoleParts parts)
{
    private const string SegmentName = "segment";

    private readonly INode node = parts.Node;
    private readonly WarningQueries warnings = new(parts.Tables);
    private readonly VerdictQueries verdicts = new(parts.Tables);

    /// <summary>The event at a position, with its batch; null when the retained journal has no such event.</summary>
    public (LiveRow Row, Batch Batch, int Index)? Find(Position position)
    {
        if (position.Value < 1 || position >= node.Status(PartitionName.Screen).Head.Next) return null;
        Batch? batch = node.Read(PartitionName.Screen, position).FirstOrDefault();
        if (batch is null || position < batch.First || position >= batch.First.Plus(batch.Count)) return null;
        int index = (int)(position.Value - batch.First.Value);
        EntrySlot slot = batch.Entries[index];
        if (!slot.IsEvent) return null;
        LiveRow row = new(position, batch.Time, batch.Events[slot.Index], batch.OutputOf(index)?.Verdict);
        return (row, batch, index);
    }

    /// <summary>The subject that the event protects; default when it names none.</summary>
    public Subject AnchorOf(LiveRow row) => node.Subjects(PartitionName.Screen)[row[EventSchemas.Of(row.Kind).Anchor]];

    /// <summary>The whole page.</summary>
    public VerdictView View(
        (LiveRow Row, Batch Batch, int Index) found, PageFrame frame, string access, string purpose)
    {
        LiveRow row = found.Row;
        LiveWords words = new(node, frame.Text, frame.Times);
        VerdictWords? said = SaidOf(row.Verdict);
        RulesInForce? inForce = row.Verdict is null ? null : RulesAt(row.Verdict.Rules);
        using RuleBook? book = inForce is null ? null : BookOf(inForce);
        List<SymbolReading> symbols = said is null ? [] : SymbolsOf(row, said.Symbols, book, frame);
        IReadOnlyList<LadderRung> ladder = book?.Ladder(row.Kind, AnchorSegment(row.Verdict, book)) ?? [];
        LeadSearch before = LeadFinder.Find(node, row);
        return new VerdictView
        {
            Entry = PartitionName.Screen.At(row.Position), Row = row, Cells = words.Of(row),
            JournalRow = (found.Batch.First, found.Batch.Count),
            Shadows = said is null ? [] : SymbolsOf(row, said.Shadows, book, frame),
            Because = said is null || symbols.Count == 0 ? null : frame.Text.Of(said.BecauseEn, said.BecauseZh),
            IsUnproved = row.Verdict is { Hits.Count: > 0 } && said is null,
            Symbols = symbols, Ladder = ladder, Changes = ChangesOf(row.Verdict, symbols, ladder, book),
            Receipt = verdicts.Find(row.Position)?.Receipt, Told = ToldOf(found),
            Subjects = SubjectsOf(row, frame), Fields = FieldsOf(row, frame),
            Before = before, BeforeCells = [.. before.Rows.Select(words.Of)],
            Rules = inForce is null ? null : (inForce.Hash, inForce.Build), Access = access, Purpose = purpose,
        };
    }

    private VerdictWords? SaidOf(Verdict? verdict)
    {
        if (verdict is null) return null;
        try
        {
            return node.Words.Of(verdict);
        }
        catch (KeyNotFoundException)
        {
            // Its rule set was put in force before the retained journal begins; the page says so.
            return null;
        }
    }

    private RulesInForce? RulesAt(Position position)
    {
        Batch? batch = node.Read(PartitionName.Screen, position).FirstOrDefault();
        if (batch is null || position < batch.First || position >= batch.First.Plus(batch.Count)) return null;
        EntrySlot slot = batch.Entries[(int)(position.Value - batch.First.Value)];
        return slot.Kind == EntryKind.RulesInForce ? (RulesInForce)batch.Others[slot.Index] : null;
    }

    private static RuleBook? BookOf(RulesInForce inForce)
    {
        try
        {
            return new RuleBook(inForce.Document);
        }
        catch (JsonException)
        {
            // A document of a form this build does not know: the page shows the recorded words without it.
            return null;
        }
    }

    private List<SymbolReading> SymbolsOf(LiveRow row, IReadOnlyList<SymbolWords> said, RuleBook? book, PageFrame frame)
    {
        List<SymbolReading> readings = [];
        foreach (SymbolWords symbol in said)
        {
            RuleHit? hit = row.Verdict!.Hits.FirstOrDefault(hit => book?.Rule(hit.Rule)?.Id == symbol.Rule);
            string segment = SegmentOf(hit?.Segment);
            readings.Add(new SymbolReading(symbol.Code, symbol.Family, symbol.Weight,
                frame.Text.Of(symbol.BecauseEn, symbol.BecauseZh), hit is null ? null : book!.Rule(hit.Rule),
                hit is null ? [] : ValuesOf(row, hit, book!.ValueNames(hit.Rule), frame), segment,
                hit is null ? [] : book!.Parameters(hit.Rule, segment)));
        }
        return readings;
    }

    private NamedValue[] ValuesOf(LiveRow row, RuleHit hit, IReadOnlyList<string> names, PageFrame frame) =>
    [
        .. hit.Values.Select((value, i) => i < names.Count
            ? new NamedValue(names[i], ValueOf(row, names[i], value, frame))
            : new NamedValue((i + 1).ToString(CultureInfo.InvariantCulture), Say(value, frame.Text))),
    ];

    // A field is said as its own kind of value; it stands in the event exactly as the rule read it.
    private string ValueOf(LiveRow row, string name, RecordedValue value, PageFrame frame)
    {
        if (name == SegmentName) return SegmentWord(value, frame.Text);
        EventField? field = EventSchemas.Of(row.Kind).FindField(name);
        return field is not null && value.Kind != ValueKind.Unknown && row[field] == value.Bits
            ? EventDetail.Value(row, field, node.Currency, frame.Text)
            : Say(value, frame.Text);
    }

    private static string SegmentWord(RecordedValue value, Text text) =>
        value.Kind == ValueKind.Int ? text["segment." + SegmentOf((int)value.Bits)] : text["unknown"];

    private static string SegmentOf(int? index) =>
        Segments.Names[index is { } i && i >= 0 && i < Segments.Names.Count ? i : Segments.Consumer];

    /// <summary>The segment of the protected subject, by which thresholds were picked.</summary>
    private static string AnchorSegment(Verdict? verdict, RuleBook book)
    {
        foreach (RuleHit hit in verdict?.Hits ?? [])
        {
            int slot = book.ValueNames(hit.Rule).ToList().IndexOf(SegmentName);
            if (slot >= 0 && slot < hit.Values.Count && hit.Values[slot].Kind == ValueKind.Int)
                return SegmentOf((int)hit.Values[slot].Bits);
        }
        return SegmentOf(Segments.Consumer);
    }

    private static string Say(RecordedValue value, Text text) => value.Kind switch
    {
        ValueKind.Bool => text[value.Bits != 0 ? "yes" : "no"],
        ValueKind.Int => Text.Count(value.Bits),
        ValueKind.Double => value.Double.ToString("#,0.###", CultureInfo.InvariantCulture),
        _ => text["unknown"],
    };

    /// <summary>The step without each symbol, by weights and family caps alone.</summary>
    private static List<Change> ChangesOf(
        Verdict? verdict, IReadOnlyList<SymbolReading> symbols, IReadOnlyList<LadderRung> ladder, RuleBook? book)
    {
        if (verdict is null || book is null || ladder.Count == 0) return [];
        List<Change> changes = [];
        foreach (SymbolReading left in symbols)
        {
            int score = symbols.Where(symbol => symbol != left).GroupBy(symbol => symbol.Family, StringComparer.Ordinal)
                .Sum(family => Math.Min(family.Sum(symbol => symbol.Weight), book.Cap(family.Key) ?? int.MaxValue));
            Step step = ladder.Where(rung => rung.From <= score).Select(rung => rung.Step).DefaultIfEmpty().Max();
            changes.Add(new Change(left.Code, score, step));
        }
        return changes;
    }

    private List<ToldWords> ToldOf((LiveRow Row, Batch Batch, int Index) found)
    {
        IReadOnlyList<Effect> effects = found.Batch.OutputOf(found.Index)?.Effects ?? [];
        return [.. effects.OfType<WarningRaised>()
            .Select(raised => new ToldWords(new Words(raised.AdviceEn, raised.AdviceZh), WarningOf(found.Row)))];
    }

    private string? WarningOf(LiveRow row) =>
        warnings.FindByScreen(row.Position) is { } id ? PartitionName.Desk.At(id) : null;

    private List<(string, string, string, string?)> SubjectsOf(LiveRow row, PageFrame frame)
    {
        List<(string, string, string, string?)> subjects = [];
        string entry = PartitionName.Screen.At(row.Position);
        foreach (EventRole role in EventSchemas.Of(row.Kind).Roles)
        {
            Subject subject = node.Subjects(PartitionName.Screen)[row[role]];
            if (!subject.IsDefault) subjects.Add((frame.Text["role." + role.Name], subject.Short,
                subject.Id.ToString(), SubjectLink.Of(subject, entry, frame)));
        }
        return subjects;
    }

    private List<NamedValue> FieldsOf(LiveRow row, PageFrame frame) =>
    [
        .. EventSchemas.Of(row.Kind).Fields.Where(field => row[field] is not null).Select(field => new NamedValue(
            frame.Text["field." + field.Name], EventDetail.Value(row, field, node.Currency, frame.Text))),
    ];
}
