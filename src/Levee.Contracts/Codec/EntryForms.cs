using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Signals;

namespace Levee.Contracts.Codec;

/// <summary>
/// The disk forms of entries that are not events. Fields 1 to 4 are the base's; a record's own begin at 8. Append only.
/// </summary>
internal static class EntryForms
{
    private const int SourceField = 1, MajorField = 2, MinorField = 3, NumbersField = 4;

    private static readonly RecordFormOf<JournalOpened> JournalOpened = Of(new RecordFormOf<JournalOpened>(
            "journal_opened", static (scoped in s) => new JournalOpened
            {
                Partition = s.Text(8), Node = s.Text(9), Clock = s.Word<JournalClock>(10),
                HistoryBegins = new Instant(s.Signed(11)),
                Currency = new Currency((ushort)s.Within(12, 0, ushort.MaxValue)), ZoneMinutes = s.Int32(13),
                Build = s.Text(14),
            }))
        .Text(8, "partition", e => e.Partition)
        .Text(9, "node", e => e.Node)
        .Signed(10, "clock", e => (long)e.Clock, nameof(JournalClock))
        .Signed(11, "history_begins", e => e.HistoryBegins.UnixMs, "instant")
        .Signed(12, "currency", e => e.Currency.Packed, "currency")
        .Signed(13, "zone_minutes", e => e.ZoneMinutes)
        .Text(14, "build", e => e.Build);

    private static readonly RecordFormOf<Tick> Tick = Of(new RecordFormOf<Tick>(
        "tick", static (scoped in _) => new Tick()));

    private static readonly RecordFormOf<TimeStated> TimeStated = Of(new RecordFormOf<TimeStated>(
            "time_stated", static (scoped in s) => new TimeStated { Now = new Instant(s.Signed(8)) }))
        .Signed(8, "now", e => e.Now.UnixMs, "instant");

    private static readonly RecordFormOf<SourceRegistered> SourceRegistered = Of(new RecordFormOf<SourceRegistered>(
            "source_registered", static (scoped in s) => new SourceRegistered
            {
                Registered = new SourceId((ushort)s.Within(8, 0, ushort.MaxValue)), Name = s.Text(9),
                Form = s.Word<SourceForm>(10), LatenessMs = s.Signed(11), LearningMs = s.Signed(12),
                Since = new Instant(s.Signed(13)),
            }))
        .Signed(8, "registered", e => e.Registered.Value, "source")
        .Text(9, "name", e => e.Name)
        .Signed(10, "form", e => (long)e.Form, nameof(SourceForm))
        .Signed(11, "lateness_ms", e => e.LatenessMs)
        .Signed(12, "learning_ms", e => e.LearningMs)
        .Signed(13, "since", e => e.Since.UnixMs, "instant");

    private static readonly RecordFormOf<RulesInForce> RulesInForce = Of(new RecordFormOf<RulesInForce>(
            "rules_in_force", static (scoped in s) => new RulesInForce
            {
                Hash = s.Hash(8), Document = s.Blob(9).ToArray(), Build = s.Text(10),
            }))
        .Blob(8, "hash", e => e.Hash.IsDefault ? default(ReadOnlyMemory<byte>) : e.Hash.ToArray(), "hash256")
        .Blob(9, "document", e => e.Document)
        .Text(10, "build", e => e.Build);

    private static readonly RecordFormOf<SignalChanged> SignalChanged = Of(new RecordFormOf<SignalChanged>(
            "signal_changed", static (scoped in s) => new SignalChanged
            {
                List = s.Text(8), Provenance = s.Text(9), Confidence = s.Int32(10), Verified = s.Flag(11),
                Until = new Instant(s.Signed(12)), Scope = s.Word<SignalScope>(13), Trusted = s.Flag(14),
            }))
        .Text(8, "list", e => e.List)
        .Text(9, "provenance", e => e.Provenance)
        .Signed(10, "confidence", e => e.Confidence)
        .Flag(11, "verified", e => e.Verified)
        .Signed(12, "until", e => e.Until.UnixMs, "instant")
        .Signed(13, "scope", e => (long)e.Scope, nameof(SignalScope))
        .Flag(14, "trusted", e => e.Trusted);

    private static readonly RecordFormOf<Command> Command = Of(new RecordFormOf<Command>(
            "command", static (scoped in s) => new Command
            {
                Workflow = s.Text(8), Name = s.Text(9), Target = new Position(s.Signed(10)), Who = s.Text(11),
                Role = s.Text(12), Purpose = s.Text(13), Basis = s.TextOrNull(14),
                Arguments = ArgumentForm.Read(s.Parts(15, ArgumentForm.ReadOne)),
            }))
        .Text(8, "workflow", e => e.Workflow)
        .Text(9, "name", e => e.Name)
        .Signed(10, "target", e => e.Target.Value, "position")
        .Text(11, "who", e => e.Who)
        .Text(12, "role", e => e.Role)
        .Text(13, "purpose", e => e.Purpose)
        .TextOrNull(14, "basis", e => e.Basis)
        .Parts(15, "arguments", "argument[]", e => ArgumentForm.Sorted(e.Arguments), ArgumentForm.Write);

    private static readonly RecordFormOf<Receipt> Receipt = Of(new RecordFormOf<Receipt>(
            "receipt", static (scoped in s) => new Receipt
            {
                About = new Position(s.Signed(8)), Ordinal = s.Int32(9), State = s.Word<ReceiptState>(10),
                At = new Instant(s.Signed(11)),
            }))
        .Signed(8, "about", e => e.About.Value, "position")
        .Signed(9, "ordinal", e => e.Ordinal)
        .Signed(10, "state", e => (long)e.State, nameof(ReceiptState))
        .Signed(11, "at", e => e.At.UnixMs, "instant");

    private static readonly RecordFormOf<EffectArrived> EffectArrived = Of(new RecordFormOf<EffectArrived>(
            "effect_arrived", static (scoped in s) => new EffectArrived
            {
                Effect = s.Parts(8, EffectForms.Read) is [var effect, ..]
                    ? effect
                    : throw new DamagedBytesException("an arrived effect is missing", 0),
                From = s.Text(9), CausedAt = new Instant(s.Signed(10)),
            }))
        .Parts(8, "effect", "effect", e => new[] { e.Effect }, EffectForms.Write)
        .Text(9, "from", e => e.From)
        .Signed(10, "caused_at", e => e.CausedAt.UnixMs, "instant");

    private static readonly RecordFormOf<Unscreened> Unscreened = Of(new RecordFormOf<Unscreened>(
            "unscreened", static (scoped in s) => new Unscreened
            {
                Events = s.Word<EventKind>(8), Count = s.Signed(9), From = new Instant(s.Signed(10)),
                Until = new Instant(s.Signed(11)),
            }))
        .Signed(8, "events", e => (long)e.Events, nameof(EventKind))
        .Signed(9, "count", e => e.Count)
        .Signed(10, "from", e => e.From.UnixMs, "instant")
        .Signed(11, "until", e => e.Until.UnixMs, "instant");

    private static readonly RecordFormOf<TakenOver> TakenOver = Of(new RecordFormOf<TakenOver>(
            "taken_over", static (scoped in s) => new TakenOver { Build = s.Text(8), Owner = s.Text(9) }))
        .Text(8, "build", e => e.Build)
        .Text(9, "owner", e => e.Owner);

    /// <summary>Every form by the number of its kind.</summary>
    public static SortedDictionary<EntryKind, RecordForm> All { get; } = new()
    {
        [EntryKind.JournalOpened] = JournalOpened,
        [EntryKind.Tick] = Tick,
        [EntryKind.TimeStated] = TimeStated,
        [EntryKind.SourceRegistered] = SourceRegistered,
        [EntryKind.RulesInForce] = RulesInForce,
        [EntryKind.SignalChanged] = SignalChanged,
        [EntryKind.Command] = Command,
        [EntryKind.Receipt] = Receipt,
        [EntryKind.EffectArrived] = EffectArrived,
        [EntryKind.Unscreened] = Unscreened,
        [EntryKind.TakenOver] = TakenOver,
    };

    /// <summary>Reads an entry of a kind; its subjects are numbers only.</summary>
    public static Entry Read(EntryKind kind, ByteSource part, bool skipsUnknown)
    {
        RecordForm form = All[kind];
        RecordSource source = new(part, form, skipsUnknown);
        return (Entry)form.ReadObject(source) with
        {
            Source = new SourceId((ushort)source.Within(SourceField, 0, ushort.MaxValue)),
            Sequence = new SourceSequence(source.Signed(MajorField), source.Int32(MinorField)),
            Numbers = source.Numbers(NumbersField),
        };
    }

    private static RecordFormOf<T> Of<T>(RecordFormOf<T> form)
        where T : Entry => form
        .Signed(SourceField, "source", e => e.Source.Value, "source")
        .Signed(MajorField, "sequence_major", e => e.Sequence.Major)
        .Signed(MinorField, "sequence_minor", e => e.Sequence.Minor)
        .Numbers(NumbersField, "numbers", e => e.Numbers);
}
