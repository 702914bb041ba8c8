using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Slabs;

namespace Levee.Engine.Decider;

/// <summary>
/// Everything that a screen partition knows: a function of the entries it was given. Owned by one decider.
/// </summary>
internal sealed class ScreenState
{
    private readonly EventFold fold;
    private readonly EventPrefetch prefetch;
    private readonly ShelfSet shelves;
    private readonly int subjectsMax;
    private JourneyState[] journeys = [];
    private KeptReader? kept;
    private bool hasEvents;

    /// <param name="subjectsMax">Subjects a measure keeps; tests make it small.</param>
    internal ScreenState(int subjectsMax = EngineLimits.SubjectsMax)
    {
        this.subjectsMax = subjectsMax;
        shelves = new ShelfSet(subjectsMax);
        fold = new EventFold(Facts, shelves);
        prefetch = new EventPrefetch(Facts);
        Plan(rules: null);
    }

    /// <summary>What it knows beside measures and journeys.</summary>
    internal EventFacts Facts { get; } = new();

    /// <summary>What the desk decided about rules.</summary>
    internal StageBook Stages { get; } = new();

    /// <summary>How much is held, kind by kind; safe from any thread.</summary>
    internal IReadOnlyList<StateSize> Sizes =>
    [
        .. shelves.Shelves.Select(shelf => new StateSize(shelf.Name, shelf.Count, subjectsMax, shelf.Bytes)),
        new StateSize("members of distinct", 0, 0, shelves.Sets.Bytes), Facts.Peers.Size, Facts.Links.Size,
    ];

    /// <summary>
    /// Measures that were there go on; new ones start from the journal's beginning when nothing happened yet, else
    /// they warm from the first pane they see whole.
    /// </summary>
    internal void Use(RuleSet rules, Instant now)
    {
        shelves.Use(rules.Measures, definition =>
            hasEvents ? definition.Window.PaneOf(now.UnixMs) : long.MinValue);
        Dictionary<string, JourneyState> begun = journeys.ToDictionary(state => state.Definition.Text,
            StringComparer.Ordinal);
        long warmFromMs = hasEvents ? now.UnixMs : JourneyRow.None;
        journeys = [.. rules.Journeys.Select(definition => begun.TryGetValue(definition.Text, out JourneyState? kept)
            ? kept
            : new JourneyState(definition, warmFromMs, subjectsMax))];
        Plan(rules);
        kept = new KeptReader(rules, shelves, journeys, Facts);
    }

    /// <summary>What is kept of a subject as of a time; nothing before the first rule set.</summary>
    internal SubjectKept KeptOf(int subject, SubjectKind kind, Instant asOf) => kept?.Read(subject, kind, asOf)
        ?? new SubjectKept { AsOf = asOf, Measures = [], Journeys = [], Peers = default };

    /// <summary>
    /// Before an event of a batch: asks for the memory that it and those after it touch, every so many events.
    /// </summary>
    internal void Prefetch(EventBatch events, int index)
    {
        if (index % EventPrefetch.Group == 0)
            prefetch.Ask(events, index, Math.Min(EventPrefetch.Group, events.Count - index));
    }

    /// <summary>Reads the values of its kind's plan as of just before the event, then folds the event in.</summary>
    internal void Observe(EventRow row, Span<RecordedValue> vector)
    {
        fold.Observe(row, vector);
        hasEvents = true;
    }

    /// <summary>Folds an event in.</summary>
    internal void Fold(EventRow row)
    {
        fold.Fold(row);
        hasEvents = true;
    }

    internal void Write(StateWriter writer)
    {
        writer.Bool(hasEvents);
        shelves.Write(writer);
        writer.Int(journeys.Length);
        foreach (JourneyState journey in journeys.OrderBy(state => state.Definition.Text, StringComparer.Ordinal))
            journey.Write(writer);
        Facts.Write(writer);
        Stages.Write(writer);
    }

    // Before the first rule set events feed no measure, but who met whom and what belongs together is noted.
    private void Plan(RuleSet? rules)
    {
        KindAccess[] accesses = [.. EventSchemas.All.Select(kind =>
            AccessPlanner.Plan(kind, rules?.PlanOf(kind.Kind), shelves, journeys, Facts.Signals))];
        fold.Use(accesses);
        prefetch.Use(accesses);
    }
}
