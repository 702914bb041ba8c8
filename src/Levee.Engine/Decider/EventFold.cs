using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Slabs;

namespace Levee.Engine.Decider;

/// <summary>
/// Reads what an event asks for and folds it in, by the plan of its kind. Owned by one decider; works on one event at a
/// time.
/// </summary>
internal sealed unsafe class EventFold : IReadings
{
    private static readonly EventRole[][] Roles =
        [[], .. EventSchemas.All.Select(schema => KindEnvironment.Roles(schema).ToArray())];

    private readonly EventFacts facts;
    private readonly ShelfSet shelves;
    private readonly Func<ReadStep, RecordedValue> readInput;
    private KindAccess[] accesses = [];
    private int[] subjects = [];
    private byte*[] rows = [];
    private PaneStamp[] stamps = [];
    private long[] paneMs = [];
    private EventRow row;
    private KindAccess access = null!;
    private bool hasAsked;

    internal EventFold(EventFacts facts, ShelfSet shelves)
    {
        this.facts = facts;
        this.shelves = shelves;
        readInput = Read;
    }

    /// <summary>Takes the plans of the rule set in force, in the order of the kinds.</summary>
    internal void Use(KindAccess[] planned)
    {
        accesses = planned;
        subjects = new int[planned.Max(one => one.Paths.Length)];
        rows = new byte*[planned.Max(one => one.Rows.Length)];
        stamps = [.. shelves.Windows.Select(window => PaneStamp.Of(window, 0))];
        paneMs = [.. shelves.Windows.Select(window => window.PaneMs)];
    }

    /// <summary>Reads the values of the event's kind as of just before it, then folds it in.</summary>
    internal void Observe(EventRow observed, Span<RecordedValue> vector)
    {
        Begin(observed);
        Reach(access.Paths.Length, access.Rows.Length);
        foreach (ScoreReading score in access.Scores) score.Forget();
        ReadStep[] reads = access.Reads;
        for (int i = 0; i < reads.Length; i++) vector[i] = Read(reads[i]);
        Feed();
    }

    /// <summary>Folds an event into measures and journeys, then into what pairs know and into links.</summary>
    internal void Fold(EventRow folded)
    {
        Begin(folded);
        Reach(access.FedPaths, access.FedRows);
        Feed();
    }

    CelValue IReadings.Known(int first, int second, int days)
    {
        EventRole[] roles = Roles[(int)row.Kind];
        return ValueTypes.ToCel(facts.Known(row, roles[first], roles[second], days));
    }

    CelValue IReadings.Signal(string list, int subject) => CelValue.Unknown;

    private void Begin(EventRow begun)
    {
        row = begun;
        access = accesses[(int)begun.Kind - 1];
        long atMs = begun.At.UnixMs;
        foreach (int window in access.Windows)
            if (!stamps[window].Holds(atMs, paneMs[window]))
                stamps[window] = PaneStamp.Of(shelves.Windows[window], atMs);
    }

    private void Reach(int pathCount, int rowCount)
    {
        for (int i = 0; i < pathCount; i++) subjects[i] = facts.Resolve(row, access.Paths[i]);
        for (int i = 0; i < rowCount; i++)
        {
            RowAccess asked = access.Rows[i];
            int subject = subjects[asked.Path];
            rows[i] = subject == 0 ? null : asked.Shelf.Find(subject);
        }
    }

    private RecordedValue Read(ReadStep step)
    {
        switch (step.Op)
        {
            case ReadOp.Measure:
                return Measure((ReadStep.OfMeasure)step);
            case ReadOp.Journey:
                ReadStep.OfJourney journey = (ReadStep.OfJourney)step;
                return subjects[journey.Path] is var on and not 0
                    ? journey.Journey.Read(on, row.At.UnixMs, journey.Face)
                    : RecordedValue.Unknown;
            case ReadOp.Field:
                return facts.Field(row, ((ReadStep.OfField)step).Field);
            case ReadOp.Pair:
                ReadStep.OfPair pair = (ReadStep.OfPair)step;
                return facts.Known(row, pair.First, pair.Second, pair.Days);
            case ReadOp.Segment:
                return RecordedValue.Of((long)facts.Links.SegmentOf(subjects[((ReadStep.OfSubject)step).Path]));
            case ReadOp.Age:
                return facts.AgeOf(row, subjects[((ReadStep.OfSubject)step).Path]);
            case ReadOp.Issue:
                return facts.IsIssued(row, subjects[((ReadStep.OfSubject)step).Path]);
            case ReadOp.Signal or ReadOp.Verified:
                return Signal((ReadStep.OfSignal)step);
            case ReadOp.Score or ReadOp.ScoreInput or ReadOp.Reasons:
                return Score((ReadStep.OfScore)step);
            case ReadOp.Hour:
                return RecordedValue.Of(facts.HourOf(row.At));
            default:
                return facts.IsForeign(row) is { } isForeign ? RecordedValue.Of(isForeign) : RecordedValue.Unknown;
        }
    }

    // Who was there while a source learned may have been there before: nothing says when it was seen first.
    private RecordedValue Measure(ReadStep.OfMeasure step)
    {
        if (subjects[step.Path] == 0) return RecordedValue.Unknown;
        long atMs = row.At.UnixMs;
        RecordedValue read = SlotReads.Read(step.Shelf, step.Place, rows[step.Row], stamps[step.Window], atMs);
        return step.Place.Function == MeasureFunction.FirstSeen && facts.IsLearning(row, row.At.Plus(-read.Bits * 1000))
            ? RecordedValue.Unknown
            : read;
    }

    private RecordedValue Score(ReadStep.OfScore step)
    {
        ScoreReading score = step.Score;
        if (!score.IsRead) score.Read(readInput);
        return step.Op switch
        {
            ReadOp.Score => score.Answer,
            ReadOp.Reasons => score.Reasons(),
            _ => score.Input(step.Input),
        };
    }

    private RecordedValue Signal(ReadStep.OfSignal step)
    {
        if (facts.Signal(row, step.List, step.Subject) is not { } reading) return RecordedValue.Unknown;
        return step.Op == ReadOp.Signal
            ? RecordedValue.Of(reading.Confidence / 1000.0)
            : RecordedValue.Of(reading.IsVerified);
    }

    private void Feed()
    {
        bool isNewDone = facts.IsNewDone(row);
        hasAsked = false;
        foreach (ShelfFeed feed in access.Feeds) FeedShelf(feed, isNewDone);
        foreach (JourneyFeed journey in access.Journeys)
            if (isNewDone || !journey.Part.Pattern.CountsDoneOnly)
                Take(journey);
        facts.Fold(row);
    }

    private void FeedShelf(ShelfFeed feed, bool isNewDone)
    {
        RowAccess asked = access.Rows[feed.Row];
        int subject = subjects[asked.Path];
        if (subject == 0) return;
        long atMs = row.At.UnixMs;
        byte* at = null;
        foreach (ShelfFeed.Slot slot in feed.Slots)
        {
            if ((slot.IsDoneOnly && !isNewDone) || Ask(slot.Filter) is var fits && fits == FilterAnswer.No) continue;
            bool isCertain = fits == FilterAnswer.Yes;
            long value = ValueOf(slot, ref isCertain);
            if (at == null) at = asked.Shelf.Open(RowOf(feed, subject), subject, atMs);
            SlotFeeds.Feed(asked.Shelf, slot.Place, at,
                new Feeding(stamps[slot.Window], atMs, isCertain, value, feed.IsOut), shelves.Sets);
        }
    }

    // Who gives may be who gets, or have left when the row of who gets was opened.
    private byte* RowOf(ShelfFeed feed, int subject) =>
        feed.IsOut ? access.Rows[feed.Row].Shelf.Find(subject) : rows[feed.Row];

    private long ValueOf(ShelfFeed.Slot slot, ref bool isCertain)
    {
        if (slot.Role is not null)
        {
            isCertain &= row[slot.Role] != 0;
            return row[slot.Role];
        }
        if (slot.Field is not null)
        {
            RecordedValue read = facts.Field(row, slot.Field);
            isCertain &= read.Kind != ValueKind.Unknown;
            return slot.Place.Definition.Given(read.Bits);
        }
        return slot.Place.Function == MeasureFunction.Explained && IsExplained(slot, ref isCertain) ? 1 : 0;
    }

    // Explained when anything that may explain it was counted; open when nothing was, and of something it is not known.
    private bool IsExplained(ShelfFeed.Slot slot, ref bool isCertain)
    {
        foreach (EventField field in slot.Place.Definition.ExplainingFields)
            if (row.Has(field))
                return true;
        bool isOpen = false;
        foreach (ReadStep.OfMeasure explanation in slot.Explanations)
        {
            RecordedValue counted = Measure(explanation);
            if (counted.Bits != 0) return true;
            isOpen |= counted.Kind == ValueKind.Unknown;
        }
        isCertain &= !isOpen;
        return false;
    }

    private void Take(JourneyFeed journey)
    {
        int subject = subjects[journey.Path];
        if (subject == 0 || Ask(journey.Filter) is var fits && fits == FilterAnswer.No) return;
        bool isCertain = fits == FilterAnswer.Yes;
        if (journey.Part.IsStep) journey.Part.Journey.Take(subject, journey.Part.Step, row.At.UnixMs, isCertain);
        else journey.Part.Journey.End(subject, isCertain);
    }

    // All filters are asked when the first is needed: most payments are not new, and need none.
    private FilterAnswer Ask(int filter)
    {
        if (filter < 0) return FilterAnswer.Yes;
        if (!hasAsked) access.Filters.Ask(row, facts.IsForeign(row) is false, this);
        hasAsked = true;
        return access.Filters[filter];
    }
}
