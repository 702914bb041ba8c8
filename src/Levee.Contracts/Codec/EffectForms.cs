using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Codec;

/// <summary>The disk forms of effects. Field 1 is the base's; a record's own begin at 8. Append only.</summary>
internal static class EffectForms
{
    private const int NumbersField = 1;

    private static readonly RecordFormOf<WarningRaised> WarningRaised = new RecordFormOf<WarningRaised>(
            "warning_raised", static (scoped in s) => new WarningRaised
            {
                Numbers = s.Numbers(NumbersField), Level = s.Word<WarningLevel>(8), Event = s.Word<EventKind>(9),
                Step = s.Word<Step>(10), Rule = s.Text(11), Typology = s.Text(12),
                Home = new SourceId((ushort)s.Within(13, 0, ushort.MaxValue)),
                EventSource = new SourceId((ushort)s.Within(14, 0, ushort.MaxValue)), EventSequence = s.Signed(15),
                EventExternalId = s.Bits(16), BecauseEn = s.Text(17), BecauseZh = s.Text(18), AdviceEn = s.Text(19),
                AdviceZh = s.Text(20), Late = s.Flag(21),
            })
        .Numbers(NumbersField, "numbers", e => e.Numbers)
        .Signed(8, "level", e => (long)e.Level, nameof(WarningLevel))
        .Signed(9, "event", e => (long)e.Event, nameof(EventKind))
        .Signed(10, "step", e => (long)e.Step, nameof(Step))
        .Text(11, "rule", e => e.Rule)
        .Text(12, "typology", e => e.Typology)
        .Signed(13, "home", e => e.Home.Value, "source")
        .Signed(14, "event_source", e => e.EventSource.Value, "source")
        .Signed(15, "event_sequence", e => e.EventSequence)
        .Bits(16, "event_external_id", e => e.EventExternalId)
        .Text(17, "because_en", e => e.BecauseEn)
        .Text(18, "because_zh", e => e.BecauseZh)
        .Text(19, "advice_en", e => e.AdviceEn)
        .Text(20, "advice_zh", e => e.AdviceZh)
        .Flag(21, "late", e => e.Late);

    private static readonly RecordFormOf<WarningDelivery> WarningDelivery = new RecordFormOf<WarningDelivery>(
            "warning_delivery", static (scoped in s) => new WarningDelivery
            {
                Numbers = s.Numbers(NumbersField), To = new SourceId((ushort)s.Within(8, 0, ushort.MaxValue)),
                Warning = new Position(s.Signed(9)), Level = s.Word<WarningLevel>(10), Wording = s.Text(11),
                TextEn = s.Text(12), TextZh = s.Text(13), Until = new Instant(s.Signed(14)),
                EventSource = new SourceId((ushort)s.Within(15, 0, ushort.MaxValue)), EventSequence = s.Signed(16),
                EventExternalId = s.Bits(17),
            })
        .Numbers(NumbersField, "numbers", e => e.Numbers)
        .Signed(8, "to", e => e.To.Value, "source")
        .Signed(9, "warning", e => e.Warning.Value, "position")
        .Signed(10, "level", e => (long)e.Level, nameof(WarningLevel))
        .Text(11, "wording", e => e.Wording)
        .Text(12, "text_en", e => e.TextEn)
        .Text(13, "text_zh", e => e.TextZh)
        .Signed(14, "until", e => e.Until.UnixMs, "instant")
        .Signed(15, "event_source", e => e.EventSource.Value, "source")
        .Signed(16, "event_sequence", e => e.EventSequence)
        .Bits(17, "event_external_id", e => e.EventExternalId);

    private static readonly RecordFormOf<EventHandedOver> EventHandedOver = new RecordFormOf<EventHandedOver>(
            "event_handed_over", static (scoped in s) => new EventHandedOver { Numbers = s.Numbers(NumbersField) })
        .Numbers(NumbersField, "numbers", e => e.Numbers);

    private static readonly RecordFormOf<VerdictApplied> VerdictApplied = new RecordFormOf<VerdictApplied>(
            "verdict_applied", static (scoped in s) => new VerdictApplied
            {
                Numbers = s.Numbers(NumbersField), About = new Position(s.Signed(8)),
                State = s.Word<ReceiptState>(9),
            })
        .Numbers(NumbersField, "numbers", e => e.Numbers)
        .Signed(8, "about", e => e.About.Value, "position")
        .Signed(9, "state", e => (long)e.State, nameof(ReceiptState));

    private static readonly RecordFormOf<WorkflowMoved> WorkflowMoved = new RecordFormOf<WorkflowMoved>(
            "workflow_moved", static (scoped in s) => new WorkflowMoved
            {
                Numbers = s.Numbers(NumbersField), Workflow = s.Text(8), Target = new Position(s.Signed(9)),
                Command = s.Text(10), From = s.Text(11), To = s.Text(12), Who = s.Text(13), Role = s.Text(14),
                Basis = s.Text(15), Due = s.Optional(16) is { } due ? new Instant(due) : null, Clock = s.Text(17),
                Expiry = s.Text(18), ClaimedBy = s.Text(19),
                ClaimedUntil = s.Optional(20) is { } until ? new Instant(until) : null,
                Values = ArgumentForm.Read(s.Parts(21, ArgumentForm.ReadOne)),
            })
        .Numbers(NumbersField, "numbers", e => e.Numbers)
        .Text(8, "workflow", e => e.Workflow)
        .Signed(9, "target", e => e.Target.Value, "position")
        .Text(10, "command", e => e.Command)
        .Text(11, "from", e => e.From)
        .Text(12, "to", e => e.To)
        .Text(13, "who", e => e.Who)
        .Text(14, "role", e => e.Role)
        .Text(15, "basis", e => e.Basis)
        .Optional(16, "due", e => e.Due?.UnixMs, "instant?")
        .Text(17, "clock", e => e.Clock)
        .Text(18, "expiry", e => e.Expiry)
        .Text(19, "claimed_by", e => e.ClaimedBy)
        .Optional(20, "claimed_until", e => e.ClaimedUntil?.UnixMs, "instant?")
        .Parts(21, "values", "argument[]", e => ArgumentForm.Sorted(e.Values), ArgumentForm.Write);

    private static readonly RecordFormOf<SignalDecided> SignalDecided = new RecordFormOf<SignalDecided>(
            "signal_decided", static (scoped in s) => new SignalDecided
            {
                Numbers = s.Numbers(NumbersField), Listing = new Position(s.Signed(8)), List = s.Text(9),
                Provenance = s.Text(10), Confidence = s.Int32(11), Verified = s.Flag(12),
                Until = new Instant(s.Signed(13)),
            })
        .Numbers(NumbersField, "numbers", e => e.Numbers)
        .Signed(8, "listing", e => e.Listing.Value, "position")
        .Text(9, "list", e => e.List)
        .Text(10, "provenance", e => e.Provenance)
        .Signed(11, "confidence", e => e.Confidence)
        .Flag(12, "verified", e => e.Verified)
        .Signed(13, "until", e => e.Until.UnixMs, "instant");

    private static readonly RecordFormOf<RuleStaged> RuleStaged = new RecordFormOf<RuleStaged>(
            "rule_staged", static (scoped in s) => new RuleStaged
            {
                Numbers = s.Numbers(NumbersField), Rule = s.Text(8), Hash = s.Text(9), Stage = s.Word<RuleStage>(10),
            })
        .Numbers(NumbersField, "numbers", e => e.Numbers)
        .Text(8, "rule", e => e.Rule)
        .Text(9, "hash", e => e.Hash)
        .Signed(10, "stage", e => (long)e.Stage, nameof(RuleStage));

    /// <summary>Every form by the number of its kind.</summary>
    public static SortedDictionary<EffectKind, RecordForm> All { get; } = new()
    {
        [EffectKind.WarningRaised] = WarningRaised,
        [EffectKind.WarningDelivery] = WarningDelivery,
        [EffectKind.EventHandedOver] = EventHandedOver,
        [EffectKind.VerdictApplied] = VerdictApplied,
        [EffectKind.WorkflowMoved] = WorkflowMoved,
        [EffectKind.SignalDecided] = SignalDecided,
        [EffectKind.RuleStaged] = RuleStaged,
    };

    /// <summary>Writes the kind and the record.</summary>
    public static void Write(Effect effect, ByteSink sink)
    {
        sink.Byte((byte)effect.Kind);
        All[effect.Kind].WriteObject(effect, sink);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Effect Read(ByteSource part, bool skipsUnknown)
    {
        int start = part.Offset;
        byte kind = part.Byte();
        if (All.TryGetValue((EffectKind)kind, out RecordForm? form))
            return (Effect)form.ReadObject(new RecordSource(part, form, skipsUnknown));
        return skipsUnknown
            ? new SkippedEffect { Number = kind }
            : throw new NewerBytesException($"effect kind {kind}", start);
    }
}
