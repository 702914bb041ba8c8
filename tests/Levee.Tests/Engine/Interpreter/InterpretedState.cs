using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Rules.Scores;
using Levee.Features.Scoring.Trees;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>
/// What a screen partition knows, kept the plain way: a dictionary a measure, one event and one measure at a time. The
/// oracle of the state that ships.
/// </summary>
internal sealed class InterpretedState
{
    private readonly InterpretedFold fold;
    private MeasureState[] measures = [];
    private JourneyState[] journeys = [];
    private bool hasEvents;

    public InterpretedState() => fold = new InterpretedFold(Facts);

    /// <summary>What it knows beside measures and journeys.</summary>
    public EventFacts Facts { get; } = new();

    /// <summary>Measures that were there go on; new ones warm.</summary>
    public void Use(RuleSet rules, Instant now)
    {
        Dictionary<string, MeasureState> before = measures.ToDictionary(state => state.Definition.Text,
            StringComparer.Ordinal);
        measures = [.. rules.Measures.Select(definition => before.TryGetValue(definition.Text, out MeasureState? kept)
            ? kept
            : MeasureState.Make(definition, WarmFrom(definition, now), EngineLimits.SubjectsMax))];
        Dictionary<string, JourneyState> begun = journeys.ToDictionary(state => state.Definition.Text,
            StringComparer.Ordinal);
        long warmFromMs = hasEvents ? now.UnixMs : JourneyRow.None;
        journeys = [.. rules.Journeys.Select(definition => begun.TryGetValue(definition.Text, out JourneyState? kept)
            ? kept
            : new JourneyState(definition, warmFromMs, EngineLimits.SubjectsMax))];
        fold.Use(measures, journeys);
    }

    /// <summary>Reads the values of a plan as of just before the event, then folds the event in.</summary>
    public void Observe(EventRow row, KindPlan plan, Span<RecordedValue> vector)
    {
        for (int i = 0; i < plan.Reads.Length; i++) vector[i] = Read(row, plan.Reads[i]);
        Fold(row);
    }

    /// <summary>Folds an event in.</summary>
    public void Fold(EventRow row)
    {
        fold.Fold(row);
        hasEvents = true;
    }

    private RecordedValue Read(EventRow row, ValueRead read) => read switch
    {
        ValueRead.OfMeasure measure => Measure(row, measures[measure.Measure], Facts.Resolve(row, measure.By)),
        ValueRead.OfJourney journey => Facts.Resolve(row, journey.By) is var subject and not 0
            ? journeys[journey.Journey].Read(subject, row.At.UnixMs, journey.Face)
            : RecordedValue.Unknown,
        ValueRead.OfField field => Facts.Field(row, field.Field),
        ValueRead.OfPair pair => Facts.Known(row, pair.First, pair.Second, pair.Days),
        ValueRead.OfSegment segment =>
            RecordedValue.Of((long)Facts.Links.SegmentOf(Facts.Resolve(row, segment.Subject))),
        ValueRead.OfAge age => Facts.AgeOf(row, Facts.Resolve(row, age.Subject)),
        ValueRead.OfIssue issue => Facts.IsIssued(row, Facts.Resolve(row, issue.Subject)),
        ValueRead.OfSignal signal => Facts.Signal(row, Facts.Signals[signal.List], signal.Subject) is { } reading
            ? RecordedValue.Of(reading.Confidence / 1000.0)
            : RecordedValue.Unknown,
        ValueRead.OfVerified signal => Facts.Signal(row, Facts.Signals[signal.List], signal.Subject) is { } reading
            ? RecordedValue.Of(reading.IsVerified)
            : RecordedValue.Unknown,
        ValueRead.OfScore score => Score(row, score),
        ValueRead.OfScoreInput input => Inputs(row, input.Score, input.Subject)[input.Input],
        ValueRead.OfReasons reasons => Reasons(row, reasons),
        ValueRead.OfHour => RecordedValue.Of(Facts.HourOf(row.At)),
        ValueRead.OfForeign => Facts.IsForeign(row) is { } isForeign
            ? RecordedValue.Of(isForeign)
            : RecordedValue.Unknown,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private RecordedValue Score(EventRow row, ValueRead.OfScore score) =>
        score.Score.Scorer.Score(Whole(row, score.Score, score.Subject)) is { } thousandths
            ? RecordedValue.Of((long)thousandths)
            : RecordedValue.Unknown;

    private RecordedValue Reasons(EventRow row, ValueRead.OfReasons reasons) =>
        Score(row, new ValueRead.OfScore(reasons.Score, reasons.Subject)) switch
        {
            { Kind: ValueKind.Unknown } => RecordedValue.Unknown,
            { Bits: < TreeScorer.ReasonsFrom } => RecordedValue.Of(0),
            _ => RecordedValue.Of(reasons.Score.Scorer.Reasons(Whole(row, reasons.Score, reasons.Subject))),
        };

    private long[] Whole(EventRow row, ScoreDefinition score, SubjectPath subject) =>
        [.. Inputs(row, score, subject).Select(TreeScorer.ValueOf)];

    // What a subject with too little was not asked for stays unknown.
    private RecordedValue[] Inputs(EventRow row, ScoreDefinition score, SubjectPath subject)
    {
        RecordedValue[] all = [.. Enumerable.Range(0, score.Width).Select(i => Read(row, score.InputOf(i, subject)))];
        return score.Scorer.HasEnough([.. all.Select(TreeScorer.ValueOf)]) == true
            ? all
            : [.. all.Select((value, i) => score.Scorer.Gates.Contains(i) ? value : RecordedValue.Unknown)];
    }

    // Who was there while a source learned may have been there before: nothing says when it was seen first.
    private RecordedValue Measure(EventRow row, MeasureState measure, int subject)
    {
        if (subject == 0) return RecordedValue.Unknown;
        RecordedValue read = measure.Read(subject, row.At.UnixMs);
        return measure.Definition.Function == MeasureFunction.FirstSeen
            && Facts.IsLearning(row, row.At.Plus(-read.Bits * 1000))
                ? RecordedValue.Unknown
                : read;
    }

    private long WarmFrom(MeasureDefinition definition, Instant now) =>
        hasEvents ? definition.Window.PaneOf(now.UnixMs) + 1 : long.MinValue;
}
