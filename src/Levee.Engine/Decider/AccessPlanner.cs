using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Rules.Scores;
using Levee.Engine.Signals;
using Levee.Engine.Slabs;

namespace Levee.Engine.Decider;

/// <summary>
/// Lays out what an event of one kind touches in the state. One object plans one kind.
/// </summary>
internal sealed class AccessPlanner
{
    private readonly ShelfSet shelves;
    private readonly SignalState signals;
    private readonly IReadOnlyList<JourneyState> journeys;
    private readonly List<SubjectPath> paths = [];
    private readonly List<RowAccess> rows = [];
    private readonly List<int> windows = [];
    private readonly List<CelProgram> filters = [];
    private readonly Dictionary<(ScoreDefinition Score, SubjectPath Subject), ScoreReading> scores = [];

    private AccessPlanner(ShelfSet shelves, IReadOnlyList<JourneyState> journeys, SignalState signals)
    {
        this.shelves = shelves;
        this.journeys = journeys;
        this.signals = signals;
    }

    /// <summary>Plans a kind; <paramref name="plan"/> is null when no rule stands on it.</summary>
    internal static KindAccess Plan(EventSchema kind, KindPlan? plan, ShelfSet shelves,
        IReadOnlyList<JourneyState> journeys, SignalState signals)
    {
        AccessPlanner planner = new(shelves, journeys, signals);
        ShelfFeed[] feeds = [.. shelves.Shelves.Where(shelf => shelf.Kind == kind).SelectMany(planner.FeedsOf)];
        JourneyFeed[] steps = [.. journeys.SelectMany(JourneyPart.Of).Where(part => part.Pattern.Kind == kind)
            .Select(planner.FeedOf)];
        int fedPaths = planner.paths.Count, fedRows = planner.rows.Count;
        ReadStep[] reads = plan is null ? [] : [.. plan.Reads.Select(planner.ReadOf)];
        return new KindAccess
        {
            Paths = [.. planner.paths], FedPaths = fedPaths, Rows = [.. planner.rows], FedRows = fedRows,
            Windows = [.. planner.windows], Filters = new EventFilters(kind, planner.filters), Feeds = feeds,
            Journeys = steps, Reads = reads, Scores = [.. planner.scores.Values],
            LinkedRoles = LinkedRoles(planner.paths, reads),
            PeerRoles = PeerRoles(kind),
        };
    }

    private static EventRole[] LinkedRoles(List<SubjectPath> paths, ReadStep[] reads) =>
        [.. paths.Where((path, index) => path.Hop != Hop.None
                || reads.OfType<ReadStep.OfSubject>().Any(read => read.Path == index))
            .Select(path => path.Role).Distinct()];

    private static EventRole[] PeerRoles(EventSchema kind) => kind.Kind switch
    {
        EventKind.Call => [CallEvent.Callee],
        EventKind.CallEnded => [CallEndedEvent.Caller, CallEndedEvent.Callee],
        EventKind.Text => [TextEvent.Sender, TextEvent.Recipient],
        EventKind.Payment => [PaymentEvent.Payer, PaymentEvent.Payee],
        _ => [],
    };

    private IEnumerable<ShelfFeed> FeedsOf(Shelf shelf)
    {
        ShelfFeed feed = new(RowOf(shelf, shelf.By), [.. shelf.Places.Select(SlotOf)], IsOut: false);
        yield return feed;
        if (shelf.Out is not null) yield return feed with { Row = RowOf(shelf, shelf.Out), IsOut = true };
    }

    private ShelfFeed.Slot SlotOf(MeasurePlace place)
    {
        MeasureDefinition kept = place.Definition;
        return new ShelfFeed.Slot(place, WindowOf(kept.Window), FilterOf(kept.Pattern), kept.Pattern.CountsDoneOnly,
            kept.Role, kept.Field, [.. kept.Explanations.Select(one => ReadOf(shelves[one.Counted], one.Of))]);
    }

    private JourneyFeed FeedOf(JourneyPart part) => new(part, PathOf(part.Pattern.By), FilterOf(part.Pattern));

    private ReadStep ReadOf(ValueRead read)
    {
        switch (read)
        {
            case ValueRead.OfMeasure measure:
                return ReadOf(shelves[measure.Measure], measure.By);
            case ValueRead.OfJourney journey:
                return new ReadStep.OfJourney(journeys[journey.Journey], PathOf(journey.By), journey.Face);
            case ValueRead.OfField field:
                return new ReadStep.OfField(field.Field);
            case ValueRead.OfPair pair:
                return new ReadStep.OfPair(pair.First, pair.Second, pair.Days);
            case ValueRead.OfSignal signal:
                return new ReadStep.OfSignal(ReadOp.Signal, signals[signal.List], signal.Subject);
            case ValueRead.OfVerified signal:
                return new ReadStep.OfSignal(ReadOp.Verified, signals[signal.List], signal.Subject);
            case ValueRead.OfSegment segment:
                return new ReadStep.OfSubject(ReadOp.Segment, PathOf(segment.Subject));
            case ValueRead.OfAge age:
                return new ReadStep.OfSubject(ReadOp.Age, PathOf(age.Subject));
            case ValueRead.OfIssue issue:
                return new ReadStep.OfSubject(ReadOp.Issue, PathOf(issue.Subject));
            case ValueRead.OfScore score:
                return new ReadStep.OfScore(ReadOp.Score, ScoreOf(score.Score, score.Subject), 0);
            case ValueRead.OfScoreInput one:
                return new ReadStep.OfScore(ReadOp.ScoreInput, ScoreOf(one.Score, one.Subject), one.Input);
            case ValueRead.OfReasons reasons:
                return new ReadStep.OfScore(ReadOp.Reasons, ScoreOf(reasons.Score, reasons.Subject), 0);
            case ValueRead.OfHour:
                return new ReadStep.OfEvent(ReadOp.Hour);
            case ValueRead.OfForeign:
                return new ReadStep.OfEvent(ReadOp.Foreign);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private ReadStep.OfMeasure ReadOf((Shelf Shelf, MeasurePlace Place) kept, SubjectPath by) =>
        new(kept.Shelf, kept.Place, PathOf(by), RowOf(kept.Shelf, by), WindowOf(kept.Place.Definition.Window));

    private ScoreReading ScoreOf(ScoreDefinition score, SubjectPath subject)
    {
        if (!scores.TryGetValue((score, subject), out ScoreReading? reading))
            scores.Add((score, subject), reading = new ScoreReading(score,
                [.. Enumerable.Range(0, score.Width).Select(i => ReadOf(score.InputOf(i, subject)))]));
        return reading;
    }

    private int RowOf(Shelf shelf, SubjectPath path) => IndexOf(rows, new RowAccess(shelf, PathOf(path)));

    private int PathOf(SubjectPath path) => IndexOf(paths, path);

    private int WindowOf(Window window)
    {
        int index = 0;
        while (shelves.Windows[index] != window) index++;
        if (!windows.Contains(index)) windows.Add(index);
        return index;
    }

    private int FilterOf(EventPattern pattern)
    {
        if (pattern.Where is null) return -1;
        string text = pattern.Where.ToString();
        int index = filters.FindIndex(known => known.ToString() == text);
        if (index >= 0) return index;
        filters.Add(pattern.Where);
        return filters.Count - 1;
    }

    private static int IndexOf<T>(List<T> list, T item)
    {
        int index = list.IndexOf(item);
        if (index >= 0) return index;
        list.Add(item);
        return list.Count - 1;
    }
}
