using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Links;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Signals;

namespace Levee.Engine.Decider;

/// <summary>
/// What a screen partition knows beside its measures and journeys, and what an event says in its light. Owned by one
/// decider.
/// </summary>
internal sealed class EventFacts
{
    private const long DayMs = 86_400_000;
    private static readonly long Done = PaymentEvent.State["done"];
    private readonly SortedDictionary<ushort, SourceRecord> sources = [];
    private (ushort Id, SourceRecord Record)? latestSource;
    private int zoneMinutes;

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

    /// <summary>From when on the journal's history is whole.</summary>
    internal Instant HistoryBegins { get; private set; } = Instant.Min;

    /// <summary>The journal was opened.</summary>
    internal void Open(JournalOpened opened)
    {
        Currency = opened.Currency;
        zoneMinutes = opened.ZoneMinutes;
        HistoryBegins = opened.HistoryBegins;
        latestSource = null;
    }

    /// <summary>A source was registered or changed.</summary>
    internal void Register(SourceRegistered source)
    {
        sources[source.Registered.Value] = new SourceRecord(source.LearningMs, source.Since);
        latestSource = null;
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
        return !row.Has(field) && FilterFields.DefaultOf(field) is { } word
            ? RecordedValue.Of(word)
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
        return IsLearning(row, metBy) ? RecordedValue.Unknown : RecordedValue.Of(false);
    }

    /// <summary>Seconds since a card or account event opened the subject.</summary>
    internal RecordedValue AgeOf(EventRow row, int subject) => Links.OpenedAtMs(subject) is { } opened
        ? RecordedValue.Of(Math.Max(0, row.At.UnixMs - opened) / 1000)
        : RecordedValue.Unknown;

    /// <summary>
    /// Whether a card or account event opened the subject: what was opened before a source began to send is not known
    /// to it while it learns.
    /// </summary>
    internal RecordedValue IsIssued(EventRow row, int subject)
    {
        if (subject == 0) return RecordedValue.Unknown;
        if (Links.OpenedAtMs(subject) is not null) return RecordedValue.Of(true);
        return IsLearning(row, row.At) ? RecordedValue.Unknown : RecordedValue.Of(false);
    }

    /// <summary>
    /// What a list says of the subject of a path, or of the most telling of several in one role; null when the event
    /// names nobody there.
    /// </summary>
    internal SignalReading? Signal(EventRow row, SignalList list, SubjectPath path)
    {
        if (path.Role.Capacity == 1)
            return Resolve(row, path) is var subject and not 0 ? list.Read(subject, row.At.UnixMs) : null;
        SignalReading? most = null;
        foreach (int subject in row.Numbers.Slice(path.Role.Slot, path.Role.Capacity))
        {
            if (subject == 0) continue;
            SignalReading one = list.Read(subject, row.At.UnixMs);
            most = new SignalReading(Math.Max(most?.Confidence ?? 0, one.Confidence),
                most?.IsVerified == true || one.IsVerified);
        }
        return most;
    }

    /// <summary>Counts that a rule spoke because a list names a subject of this event.</summary>
    internal void HitSignal(EventRow row, ValueRead.OfSignal signal)
    {
        EventRole role = signal.Subject.Role;
        if (role.Capacity == 1)
        {
            Signals.Hit(signal.List, Resolve(row, signal.Subject), row.At.UnixMs);
            return;
        }
        foreach (int subject in row.Numbers.Slice(role.Slot, role.Capacity))
            if (subject != 0 && Signals[signal.List].Read(subject, row.At.UnixMs).Confidence > 0)
                Signals.Hit(signal.List, subject, row.At.UnixMs);
    }

    /// <summary>Whether an event's currency is not the node's; null when it says none.</summary>
    internal bool? IsForeign(EventRow row)
    {
        EventField? field = row.Kind switch
        {
            EventKind.Payment => PaymentEvent.Currency,
            EventKind.Report => ReportEvent.Currency,
            _ => null,
        };
        return field is null || row[field] is not { } currency ? null : currency != Currency.Packed;
    }

    /// <summary>The hour of the day in the node's zone, 0 to 23.</summary>
    internal long HourOf(Instant at)
    {
        const long HourMs = 3_600_000;
        long ofDay = (at.UnixMs + zoneMinutes * 60_000L) % DayMs;
        return (ofDay < 0 ? ofDay + DayMs : ofDay) / HourMs;
    }

    /// <summary>True when what the event's source had not seen by a time may still have been there.</summary>
    internal bool IsLearning(EventRow row, Instant at)
    {
        ushort id = row.Source.Value;
        if (latestSource is not { } latest || latest.Id != id) latestSource = latest = (id, Find(id));
        return latest.Record.IsLearning(at);
    }

    /// <summary>True when that holds of some source.</summary>
    internal bool IsLearningSomewhere(Instant at) => sources.Count == 0
        ? Find(id: 0).IsLearning(at)
        : sources.Values.Any(source => source.IsLearning(at));

    /// <summary>
    /// Whether a payment is done and was not counted before; asking notes its reference.
    /// </summary>
    internal bool IsNewDone(EventRow row) => row.Kind == EventKind.Payment && row[PaymentEvent.State] == Done
        && (row[PaymentEvent.Reference] is not { } reference
            || References.TryAdd(row[PaymentEvent.Payer], row[PaymentEvent.Payee], reference));

    /// <summary>Takes in who met whom, and what belongs together.</summary>
    internal void Fold(EventRow row)
    {
        FoldPairs(row);
        Links.Fold(row);
    }

    internal void Write(StateWriter writer)
    {
        writer.Text(Currency.ToString());
        writer.Int(zoneMinutes);
        writer.Long(HistoryBegins.UnixMs);
        writer.Int(sources.Count);
        foreach ((ushort id, SourceRecord source) in sources)
        {
            writer.Int(id);
            writer.Long(source.LearningMs);
            writer.Long(source.Since.UnixMs);
        }
        Peers.Write(writer);
        Links.Write(writer);
        Signals.Write(writer);
        References.Write(writer);
        Raised.Write(writer);
    }

    private SourceRecord Find(ushort id) => sources.TryGetValue(id, out SourceRecord source)
        ? source
        : new SourceRecord(EngineLimits.LearningMs, HistoryBegins);

    // A pair becomes known by an answered call, a text to the person who sent it, or a done payment.
    private void FoldPairs(EventRow row)
    {
        switch (row.Kind)
        {
            case EventKind.CallEnded when row[CallEndedEvent.Answered] == 1:
                MeetBoth(row[CallEndedEvent.Caller], row[CallEndedEvent.Callee], row.At.UnixMs);
                break;
            case EventKind.Text:
                Meet(row[TextEvent.Sender], row[TextEvent.Recipient], row.At.UnixMs);
                break;
            case EventKind.Payment when row[PaymentEvent.State] == Done:
                MeetBoth(row[PaymentEvent.Payer], row[PaymentEvent.Payee], row.At.UnixMs);
                break;
        }
    }

    private void MeetBoth(int first, int second, long atMs)
    {
        Meet(first, second, atMs);
        Meet(second, first, atMs);
    }

    private void Meet(int subject, int peer, long atMs)
    {
        if (subject != 0 && peer != 0) Peers.Meet(subject, peer, atMs);
    }
}
