using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules.Scores;
using Levee.Engine.Scoring;

namespace Levee.Engine.Rules;

/// <summary>A compiled rule set: immutable, usable from any thread.</summary>
public sealed class RuleSet
{
    private readonly KindPlan?[] plans;

    internal RuleSet(RuleSetDocument document, IReadOnlyList<Rule> rules, RuleBooks books, ActionTable actions)
    {
        Document = document;
        Canonical = RuleSetJson.Write(document);
        Hash = Hash256.Of(Canonical.Span);
        Rules = rules;
        Measures = books.Measures.Definitions;
        Journeys = books.Journeys.Definitions;
        Scores = books.Scores.Read;
        Actions = actions;
        plans = KindPlanner.Plan(rules);
    }

    /// <summary>What it was compiled from.</summary>
    public RuleSetDocument Document { get; }

    /// <summary>The canonical JSON, as journaled.</summary>
    public ReadOnlyMemory<byte> Canonical { get; }

    /// <summary>SHA-256 of <see cref="Canonical"/>.</summary>
    public Hash256 Hash { get; }

    /// <summary>The rules; a verdict names them by index.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The parts of conditions that are evaluated, not compiled; found anew each time.</summary>
    public IReadOnlyList<UncompiledPart> NotCompiled =>
        [.. plans.OfType<KindPlan>().SelectMany(KindJudge.LeftOut)];

    /// <summary>The scores that rules read, each once.</summary>
    public IReadOnlyList<ScoreRead> ScoresRead => [.. Rules.SelectMany(rule => rule.Slots
        .Select(slot => slot.Read).OfType<ValueRead.OfScore>()
        .Select(read => new ScoreRead(read.Score.Scorer, rule.On.Name, read.Subject.ToString()))).Distinct()];

    /// <summary>The window measures, each once.</summary>
    internal IReadOnlyList<MeasureDefinition> Measures { get; }

    /// <summary>The journeys, each once.</summary>
    internal IReadOnlyList<JourneyDefinition> Journeys { get; }

    /// <summary>The tree scorers that rules read.</summary>
    internal IReadOnlyList<ScoreDefinition> Scores { get; }

    /// <summary>The thresholds.</summary>
    internal ActionTable Actions { get; }

    /// <summary>What a kind of event asks for, or null when no rule stands on it.</summary>
    internal KindPlan? PlanOf(EventKind kind) => plans[(int)kind];

    /// <summary>Compiles a document; <paramref name="places"/> say where its parts were written.</summary>
    public static RuleSetResult Compile(RuleSetDocument document, RulePlaces? places = null) =>
        RuleSetCompiler.Compile(document, places ?? new RulePlaces());
}
