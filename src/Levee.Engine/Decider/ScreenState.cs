using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Journeys;
using Levee.Engine.Links;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Signals;

namespace Levee.Engine.Decider;

/// <summary>
/// Everything that a screen partition knows: a function of the entries it was given. Owned by one decider.
/// </summary>
internal sealed class ScreenState
{
    private const long DayMs = 86_400_000;
    private static readonly long Transfer = PaymentEvent.Act["transfer"];
    private readonly SortedDictionary<ushort, SourceRecord> sources = [];
    private readonly EventFold fold;
    private readonly int subjectsMax;
    private MeasureState[] measures = [];
    private JourneyState[] journeys = [];
    private Instant historyBegins = Instant.Min;
    private int zoneMinutes;
    private bool hasEvents;

    /// <param name="subjectsMax">Subjects a measure keeps; tests make it small.</param>
    internal ScreenState(int subjectsMax = EngineLimits.SubjectsMax)
    {
        this.subjectsMax = subjectsMax;
        fold = new EventFold(this);
    }

    /// <summary>Who knows whom.</summary>
    internal PeerState Peers { get; } = new(EngineLimits.PeerSubjectsMax);

    /// <summary>What belongs together.</summary>
    internal LinkState Links { get; } = new(EngineLimits.LinkedSubjectsMax);

    /// <summary>Listed facts.</summary>
    internal SignalState Signals { get; } = new(EngineLimits.SignalSubjectsMax);

    /// <summary>References of done payments.</summary>
    internal SeenReferences References { get; } = new(EngineLimits.ReferencesMax);

    /// <summary>Verdicts that raised a warning.</summary>
    internal RaisedVerdicts Raised { get; } = new(EngineLimits.RaisedMax);

    /// <summary>The node's one currency.</summary>
    internal Currency Currency { get; private set; } = Currency.Cny;

    /// <summary>The journal was opened.</summary>
    internal void Open(JournalOpened opened)
    {
        Currency = opened.Currency;
        zoneMinutes = opened.ZoneMinutes;
        historyBegins = opened.HistoryBegins;
    }

    /// <summary>A source was registered or changed.</summary>
    internal void Register(SourceRegistered source) =>
        sources[source.Registered.Value] = new SourceRecord(source.LearningMs, source.Since);

    /// <summary>
    /// Measures that were there go on; new ones start from the journal's beginning when nothing happened yet, else
    /// they warm from the first pane they see whole.
    /// </summary>
    internal void Use(RuleSet rules, Instant now)
    {
        Dictionary<string, MeasureState> before = measures.ToDictionary(state => state.Definition.Text,
            StringComparer.Ordinal);
        measures = [.. rules.Measures.Select(definition => before.TryGetValue(definition.Text, out MeasureState? kept)
            ? kept
            : MeasureState.Make(definition, WarmFrom(definition, now), subjectsMax))];
        Dictionary<string, JourneyState> begun = journeys.ToDictionary(state => state.Definition.Text,
            StringComparer.Ordinal);
        long warmFromMs = hasEvents ? now.UnixMs : JourneyRow.None;
        journeys = [.. rules.Journeys.Select(definition => begun.TryGetValue(definition.Text, out JourneyState? kept)
            ? kept
            : new JourneyState(definition, warmFromMs, subjectsMax))];
        fold.Use(measures, journeys);
    }

    /// <summary>Reads the values of a plan as of just before the event, then folds the event in.</summary>
    internal void Observe(EventRow row, KindPlan plan, Span<RecordedValue> vector)
    {
        for (int i = 0; i < plan.Reads.Length; i++) vector[i] = Read(row, plan.Reads[i]);
        Fold(row);
    }

    /// <summary>Folds an event in.</summary>
    internal void Fold(EventRow row)
    {
        fold.Fold(row);
        hasEvents = true;
    }

    /// <summary>The subject that a path means, or 0.</summary>
    internal int Resolve(EventRow row, SubjectPath path) => Links.Follow(row[path.Role], path.Hop);

    /// <summary>
    /// A field; amounts in another currency than the node's need a rate and are unknown. A payment that does not say
    /// what it is is a transfer.
    /// </summary>
    internal RecordedValue Field(EventRow row, EventField field)
    {
        if (field.Type == FieldType.Minor && IsForeign(row) is not false) return RecordedValue.Unknown;
        return field == PaymentEvent.Act && !row.Has(field)
            ? RecordedValue.Of(Transfer)
            : ValueTypes.Record(field, row);
    }

    /// <summary>
    /// Whether the first has known the second for some days, 0: at all. A no is unknown while the event's source was
    /// learning when they would have met.
    /// </summary>
    internal RecordedValue Known(EventRow row, EventRole first, EventRole second, int days)
    {
        int subject = row[first], peer = row[second];
        if (subject == 0 || peer == 0) return RecordedValue.Unknown;
        bool? knows = Peers.Knows(subject, peer, row.At.UnixMs);
        if (knows is null) return RecordedValue.Unknown;
        Instant metBy = row.At;
        if (knows is true)
        {
            knows = Peers.Knows(subject, peer, row.At.UnixMs, days);
            if (knows is not false) return knows is true ? RecordedValue.Of(true) : RecordedValue.Unknown;
            metBy = row.At.Plus(-days * DayMs);
        }
        return SourceOf(row).IsLearning(metBy) ? RecordedValue.Unknown : RecordedValue.Of(false);
    }

    internal void Write(StateWriter writer)
    {
        writer.Text(Currency.ToString());
        writer.Int(zoneMinutes);
        writer.Long(historyBegins.UnixMs);
        writer.Bool(hasEvents);
        writer.Int(sources.Count);
        foreach ((ushort id, SourceRecord source) in sources)
        {
            writer.Int(id);
            writer.Long(source.LearningMs);
            writer.Long(source.Since.UnixMs);
        }
        writer.Int(measures.Length);
        foreach (MeasureState measure in measures.OrderBy(state => state.Definition.Text, StringComparer.Ordinal))
            measure.Write(writer);
        writer.Int(journeys.Length);
        foreach (JourneyState journey in journeys.OrderBy(state => state.Definition.Text, StringComparer.Ordinal))
            journey.Write(writer);
        Peers.Write(writer);
        Links.Write(writer);
        Signals.Write(writer);
        References.Write(writer);
        Raised.Write(writer);
    }

    private RecordedValue Read(EventRow row, ValueRead read) => read switch
    {
        ValueRead.OfMeasure measure => Measure(row, measures[measure.Measure], Resolve(row, measure.By)),
        ValueRead.OfJourney journey => Resolve(row, journey.By) is var subject and not 0
            ? journeys[journey.Journey].Read(subject, row.At.UnixMs, journey.Face)
            : RecordedValue.Unknown,
        ValueRead.OfField field => Field(row, field.Field),
        ValueRead.OfPair pair => Known(row, pair.First, pair.Second, pair.Days),
        ValueRead.OfSegment segment => RecordedValue.Of((long)Links.SegmentOf(Resolve(row, segment.Subject))),
        ValueRead.OfAge age => AgeOf(row, Resolve(row, age.Subject)),
        ValueRead.OfIssue issue => IsIssued(row, Resolve(row, issue.Subject)),
        ValueRead.OfSignal signal => Signal(row, signal.List, signal.Subject) is { } reading
            ? RecordedValue.Of(reading.Confidence / 1000.0)
            : RecordedValue.Unknown,
        ValueRead.OfVerified signal => Signal(row, signal.List, signal.Subject) is { } reading
            ? RecordedValue.Of(reading.IsVerified)
            : RecordedValue.Unknown,
        ValueRead.OfHour => RecordedValue.Of(HourOf(row.At)),
        ValueRead.OfForeign => IsForeign(row) is { } isForeign ? RecordedValue.Of(isForeign) : RecordedValue.Unknown,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Who was there while a source learned may have been there before: nothing says when it was seen first.
    private RecordedValue Measure(EventRow row, MeasureState measure, int subject)
    {
        if (subject == 0) return RecordedValue.Unknown;
        RecordedValue read = measure.Read(subject, row.At.UnixMs);
        return measure.Definition.Function == MeasureFunction.FirstSeen
            && SourceOf(row).IsLearning(row.At.Plus(-read.Bits * 1000))
                ? RecordedValue.Unknown
                : read;
    }

    private SignalReading? Signal(EventRow row, string list, SubjectPath path) => path.Role.Capacity > 1
        ? SignalOfAny(row, list, path.Role)
        : Resolve(row, path) is var subject and not 0 ? Signals.Read(list, subject, row.At.UnixMs) : null;

    // Of several subjects in one role the most telling one counts; of none nothing is known.
    private SignalReading? SignalOfAny(EventRow row, string list, EventRole role)
    {
        SignalReading? most = null;
        foreach (int subject in row.Numbers.Slice(role.Slot, role.Capacity))
        {
            if (subject == 0) continue;
            SignalReading one = Signals.Read(list, subject, row.At.UnixMs);
            most = new SignalReading(Math.Max(most?.Confidence ?? 0, one.Confidence),
                most?.IsVerified == true || one.IsVerified);
        }
        return most;
    }

    /// <summary>Counts that a rule spoke because a list names a subject of this event.</summary>
    internal void HitSignal(EventRow row, ValueRead.OfSignal signal)
    {
        if (signal.Subject.Role.Capacity == 1)
        {
            Signals.Hit(signal.List, Resolve(row, signal.Subject), row.At.UnixMs);
            return;
        }
        foreach (int subject in row.Numbers.Slice(signal.Subject.Role.Slot, signal.Subject.Role.Capacity))
            if (subject != 0 && Signals.Read(signal.List, subject, row.At.UnixMs).Confidence > 0)
                Signals.Hit(signal.List, subject, row.At.UnixMs);
    }

    private RecordedValue AgeOf(EventRow row, int subject) => Links.OpenedAtMs(subject) is { } opened
        ? RecordedValue.Of(Math.Max(0, row.At.UnixMs - opened) / 1000)
        : RecordedValue.Unknown;

    // What was opened before a source began to send is not known to it while it learns.
    private RecordedValue IsIssued(EventRow row, int subject)
    {
        if (subject == 0) return RecordedValue.Unknown;
        if (Links.OpenedAtMs(subject) is not null) return RecordedValue.Of(true);
        return SourceOf(row).IsLearning(row.At) ? RecordedValue.Unknown : RecordedValue.Of(false);
    }

    private SourceRecord SourceOf(EventRow row) => sources.TryGetValue(row.Source.Value, out SourceRecord source)
        ? source
        : new SourceRecord(EngineLimits.LearningMs, historyBegins);

    private bool? IsForeign(EventRow row)
    {
        EventField? field = row.Kind switch
        {
            EventKind.Payment => PaymentEvent.Currency,
            EventKind.Report => ReportEvent.Currency,
            _ => null,
        };
        return field is null || row[field] is not { } currency ? null : currency != Currency.Packed;
    }

    private long HourOf(Instant at)
    {
        const long HourMs = 3_600_000;
        long ofDay = (at.UnixMs + zoneMinutes * 60_000L) % DayMs;
        return (ofDay < 0 ? ofDay + DayMs : ofDay) / HourMs;
    }

    private long WarmFrom(MeasureDefinition definition, Instant now) =>
        hasEvents ? definition.Window.PaneOf(now.UnixMs) + 1 : long.MinValue;
}
