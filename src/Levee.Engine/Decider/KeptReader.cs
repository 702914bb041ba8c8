using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Slabs;

namespace Levee.Engine.Decider;

/// <summary>
/// Reads what is kept of a subject under the rules in force, as a rule would read it, and changes nothing. Owned by one
/// decider.
/// </summary>
/// <param name="rules">The rules in force.</param>
/// <param name="shelves">Where their measures lie.</param>
/// <param name="journeys">Their journeys.</param>
/// <param name="facts">What else is known.</param>
internal sealed class KeptReader(
    RuleSet rules, ShelfSet shelves, IReadOnlyList<JourneyState> journeys, EventFacts facts)
{
    // By index in the rule set: which rules read a measure, by which name; which read a journey.
    private readonly ILookup<int, (Rule Rule, string Name)> measureUses = rules.Rules
        .SelectMany(rule => rule.Slots, (rule, slot) =>
            (Read: slot.Read as ValueRead.OfMeasure, Use: (rule, slot.Name)))
        .Where(one => one.Read is not null).ToLookup(one => one.Read!.Measure, one => one.Use);

    private readonly ILookup<int, Rule> journeyUses = rules.Rules
        .SelectMany(rule => rule.Slots, (rule, slot) => (Read: slot.Read as ValueRead.OfJourney, Rule: rule))
        .Where(one => one.Read is not null).Select(one => (one.Read!.Journey, one.Rule)).Distinct()
        .ToLookup(one => one.Journey, one => one.Rule);

    /// <summary>What is kept of a subject by its number (0: nothing), as of a time.</summary>
    internal SubjectKept Read(int subject, SubjectKind kind, Instant asOf)
    {
        (int known, bool mayBeMore) = facts.Peers.CountOf(subject, asOf.UnixMs);
        return new SubjectKept
        {
            AsOf = asOf,
            Measures = [.. from measure in Enumerable.Range(0, rules.Measures.Count)
                where rules.Measures[measure].Pattern.By.MayBe(kind) && measureUses.Contains(measure)
                select Measure(measure, subject, asOf)],
            Journeys = [.. from journey in Enumerable.Range(0, journeys.Count)
                where journeys[journey].Definition.Steps[0].By.MayBe(kind) && journeyUses.Contains(journey)
                select Journey(journey, subject, asOf)],
            Peers = new PeersKept(known, mayBeMore),
        };
    }

    private unsafe MeasureKept Measure(int measure, int subject, Instant asOf)
    {
        (Shelf shelf, MeasurePlace place) = shelves[measure];
        MeasureDefinition definition = place.Definition;
        PaneStamp now = PaneStamp.Of(definition.Window, asOf.UnixMs);
        byte* row = subject == 0 ? null : shelf.Find(subject);
        RecordedValue value = subject == 0
            ? RecordedValue.Unknown
            : SlotReads.Read(shelf, place, row, now, asOf.UnixMs);
        (Rule Rule, string Name)[] uses = [.. measureUses[measure]];
        return new MeasureKept
        {
            Definition = uses[0].Rule.Document.Measures.First(written => written.Name == uses[0].Name).Text,
            ReadBy = [.. uses.Select(use => new RuleUse(use.Rule.Document.Id, use.Name))],
            WindowMs = definition.Window.LengthMs, Form = FormOf(definition.Function), Field = definition.Field,
            Value = value, Why = WhyOf(value, shelf, place, row, now, asOf), IsFed = IsFed(place, row),
            Panes = PaneReads.Of(shelf, place, row, now),
        };
    }

    private unsafe UnknownWhy WhyOf(RecordedValue value, Shelf shelf, MeasurePlace place, byte* row, PaneStamp now,
        Instant asOf)
    {
        if (value.Kind == ValueKind.Unknown) return UnknownReasons.Of(shelf, place, row, now);
        bool isLearning = place.Function == MeasureFunction.FirstSeen
            && facts.IsLearningSomewhere(asOf.Plus(-value.Bits * 1000));
        return isLearning ? UnknownWhy.Learning : UnknownWhy.None;
    }

    private static unsafe bool IsFed(MeasurePlace place, byte* row)
    {
        if (row == null) return false;
        byte* slot = row + place.Offset;
        return place.Function is MeasureFunction.Last or MeasureFunction.Since
            ? ((LastSlot*)slot)->IsOpen
            : ((RingHead*)slot)->IsOpen;
    }

    private JourneyKept Journey(int journey, int subject, Instant asOf)
    {
        JourneyState state = journeys[journey];
        Rule[] uses = [.. journeyUses[journey]];
        return new JourneyKept
        {
            ReadBy = [.. uses.Select(rule => rule.Document.Id)], Steps = uses[0].Document.Journey!.Steps,
            WithinMs = state.Definition.WithinMs, Taken = Of(JourneyFace.Steps), SinceS = Of(JourneyFace.Since),
        };

        RecordedValue Of(JourneyFace face) =>
            subject == 0 ? RecordedValue.Unknown : state.Read(subject, asOf.UnixMs, face);
    }

    private static KeptForm FormOf(MeasureFunction function) => function switch
    {
        MeasureFunction.Count or MeasureFunction.Distinct or MeasureFunction.Rising => KeptForm.Count,
        MeasureFunction.Share or MeasureFunction.Near or MeasureFunction.Explained or MeasureFunction.Overlap
            or MeasureFunction.OutIn => KeptForm.Share,
        MeasureFunction.Since or MeasureFunction.FirstSeen or MeasureFunction.Residence => KeptForm.Seconds,
        MeasureFunction.Spread or MeasureFunction.Gaps or MeasureFunction.Against => KeptForm.Ratio,
        _ => KeptForm.Field,
    };
}
