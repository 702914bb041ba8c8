using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>
/// Folds events into the measures they feed and the journeys they go on. Owned by one decider; works on one event at a
/// time.
/// </summary>
internal sealed class InterpretedFold : IReadings
{
    private static readonly EventRole[][] Roles =
        [[], .. EventSchemas.All.Select(schema => KindEnvironment.Roles(schema).ToArray())];

    private readonly EventFacts facts;
    private readonly CelValue[] fields = new CelValue[EventBatch.FieldsMax];
    private readonly List<MeasureState>[] fed =
        [.. Enumerable.Range(0, EventSchemas.All.Count + 1).Select(_ => new List<MeasureState>())];
    private readonly List<JourneyPart>[] taken =
        [.. Enumerable.Range(0, EventSchemas.All.Count + 1).Select(_ => new List<JourneyPart>())];
    private readonly bool[] asksFields = new bool[EventSchemas.All.Count + 1];
    private IReadOnlyList<MeasureState> all = [];
    private EventRow row;

    internal InterpretedFold(EventFacts facts) => this.facts = facts;

    /// <summary>Takes the measures and journeys of the rule set in force.</summary>
    internal void Use(IReadOnlyList<MeasureState> measures, IReadOnlyList<JourneyState> journeys)
    {
        all = measures;
        foreach (List<MeasureState> ofKind in fed) ofKind.Clear();
        foreach (List<JourneyPart> ofKind in taken) ofKind.Clear();
        Array.Clear(asksFields);
        foreach (MeasureState measure in measures) fed[KindOf(measure.Definition.Pattern)].Add(measure);
        foreach (JourneyState journey in journeys)
            foreach (JourneyPart part in JourneyPart.Of(journey))
                taken[KindOf(part.Pattern)].Add(part);
    }

    /// <summary>Folds an event into measures and journeys, then into what pairs know and into links.</summary>
    internal void Fold(EventRow folded)
    {
        row = folded;
        bool isNewDone = facts.IsNewDone(row);
        List<MeasureState> measures = fed[(int)row.Kind];
        if (asksFields[(int)row.Kind]) LoadFields();
        foreach (MeasureState measure in measures)
            if (isNewDone || !measure.Definition.Pattern.CountsDoneOnly)
                Feed(measure);
        foreach (JourneyPart part in taken[(int)row.Kind])
            if (isNewDone || !part.Pattern.CountsDoneOnly)
                Take(part);
        facts.Fold(row);
    }

    CelValue IReadings.Known(int first, int second, int days)
    {
        EventRole[] roles = Roles[(int)row.Kind];
        return ValueTypes.ToCel(facts.Known(row, roles[first], roles[second], days));
    }

    CelValue IReadings.Signal(string list, int subject) => CelValue.Unknown;

    private void LoadFields()
    {
        IReadOnlyList<EventField> schema = row.Schema.Fields;
        for (int i = 0; i < schema.Count; i++) fields[i] = ValueTypes.ToCel(facts.Field(row, schema[i]));
    }

    private void Feed(MeasureState measure)
    {
        MeasureDefinition definition = measure.Definition;
        Feed(measure, facts.Resolve(row, definition.Pattern.By), isOut: false);
        if (definition.Out is not null) Feed(measure, facts.Resolve(row, definition.Out), isOut: true);
    }

    private void Feed(MeasureState measure, int subject, bool isOut)
    {
        MeasureDefinition definition = measure.Definition;
        if (subject == 0 || Fits(definition.Pattern) is not { } isCertain) return;
        long value = 0;
        if (definition.Role is not null)
        {
            value = row[definition.Role];
            isCertain &= value != 0;
        }
        else if (definition.Field is not null)
        {
            RecordedValue read = facts.Field(row, definition.Field);
            value = definition.Given(read.Bits);
            isCertain &= read.Kind != ValueKind.Unknown;
        }
        else if (definition.Function == MeasureFunction.Explained)
        {
            RecordedValue[] counted = [.. definition.Explanations.Select(Counted)];
            bool carries = definition.ExplainingFields.Any(field => row.Has(field));
            value = carries || counted.Any(one => one.Bits != 0) ? 1 : 0;
            isCertain &= value == 1 || counted.All(one => one.Kind != ValueKind.Unknown);
        }
        measure.Feed(subject, new Feeding(row.At.UnixMs, isCertain, value, isOut));
    }

    private RecordedValue Counted(Explanation explanation) =>
        facts.Resolve(row, explanation.Of) is var subject and not 0
            ? all.First(measure => measure.Definition.Text == explanation.Counted.Text).Read(subject, row.At.UnixMs)
            : RecordedValue.Unknown;

    private void Take(JourneyPart part)
    {
        int subject = facts.Resolve(row, part.Pattern.By);
        if (subject == 0 || Fits(part.Pattern) is not { } isCertain) return;
        if (part.IsStep) part.Journey.Take(subject, part.Step, row.At.UnixMs, isCertain);
        else part.Journey.End(subject, isCertain);
    }

    // True for sure, false when it is not known, null when not.
    private bool? Fits(EventPattern pattern)
    {
        if (pattern.Where is null) return true;
        CelValue fits = pattern.Where.Evaluate(fields, this);
        return fits.IsTrue ? true : fits.IsAbsent ? false : null;
    }

    private int KindOf(EventPattern pattern)
    {
        int kind = (int)pattern.Kind.Kind;
        asksFields[kind] |= pattern.Where is not null;
        return kind;
    }
}
