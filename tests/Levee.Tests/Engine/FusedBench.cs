using Levee.Cel;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Links;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Tests.Engine;

/// <summary>
/// Asks one rule set twice about random values: compiled from the first event on, and evaluated throughout.
/// </summary>
internal sealed class FusedBench
{
    private static readonly double[] Parts = [0, 0.05, 0.3, 0.5, 0.9, 0.95, 1, double.NaN, double.PositiveInfinity];

    private readonly RuleSet rules;
    private readonly RuleJudge evaluated;
    private readonly RuleJudge compiled;
    private readonly long[] near;

    public FusedBench(RuleSet rules, int evaluated = 0)
    {
        this.rules = rules;
        this.evaluated = new RuleJudge(rules, new Position(7), int.MaxValue);
        compiled = new RuleJudge(rules, new Position(7), evaluated);
        near = [.. rules.Rules.SelectMany(rule => rule.Parameters).SelectMany(values => values)
            .Where(value => value.Kind == CelKind.Int).Select(value => value.AsInt).Distinct()];
    }

    /// <summary>What the compiled rules answered so far.</summary>
    public IReadOnlyList<RuleTally> Tallies => compiled.Tallies;

    /// <summary>Compares verdicts over vectors of every kind.</summary>
    /// <param name="seed">Chooses the values.</param>
    /// <param name="vectors">How many a kind.</param>
    /// <param name="wrongEvery">One in so many values has another type than declared; 0: none. Never a segment.</param>
    public void Compare(int seed, int vectors, int wrongEvery = 0)
    {
        Random random = new(seed);
        foreach (EventSchema kind in EventSchemas.All)
        {
            if (rules.PlanOf(kind.Kind) is not { } plan) continue;
            CelType[] types = TypesOf(plan);
            for (int i = 0; i < vectors; i++)
            {
                RecordedValue[] vector = [.. types.Select(type =>
                    wrongEvery > 0 && type.Kind != CelTypeKind.Symbol && random.Next(wrongEvery) == 0
                        ? ValueOf(CelType.Double, random)
                        : ValueOf(type, random))];
                Compare(plan, vector, isLate: random.Next(2) == 0);
            }
        }
        Assert.Equal(evaluated.Tallies, compiled.Tallies);
    }

    private void Compare(KindPlan plan, RecordedValue[] vector, bool isLate)
    {
        Verdict? expected = evaluated.Decide(plan, vector, isLate);
        Verdict? actual = compiled.Decide(plan, vector, isLate);
        string place = $"{plan.Kind.Name} over {string.Join(", ", vector)}";
        Assert.True(expected is null == actual is null, place);
        if (expected is null) return;
        Assert.True(expected.Step == actual!.Step && expected.Score == actual.Score
            && expected.Uncapped == actual.Uncapped && expected.Late == actual.Late && expected.Rules == actual.Rules
            && expected.Hits.Count == actual.Hits.Count, place);
        foreach ((RuleHit one, RuleHit other) in expected.Hits.Zip(actual.Hits))
            Assert.True(one.Rule == other.Rule && one.Segment == other.Segment
                && one.Values.SequenceEqual(other.Values), place);
    }

    private static CelType[] TypesOf(KindPlan plan)
    {
        CelType[] types = new CelType[plan.Reads.Length];
        foreach (PlannedRule planned in plan.Rules)
            for (int i = 0; i < planned.Values.Length; i++)
                types[planned.Values[i]] = planned.Rule.Slots[i].Type;
        for (int i = 0; i < types.Length; i++)
            if (plan.Reads[i] is ValueRead.OfSegment)
                types[i] = CelType.Symbol("segment", [.. Segments.Names]);
        return types;
    }

    private RecordedValue ValueOf(CelType type, Random random)
    {
        if (type.Kind == CelTypeKind.Symbol) return RecordedValue.Of((long)random.Next(type.Values.Count));
        if (random.Next(6) == 0) return RecordedValue.Unknown;
        return type.Kind switch
        {
            CelTypeKind.Bool => RecordedValue.Of(random.Next(2) == 0),
            CelTypeKind.Double => RecordedValue.Of(Parts[random.Next(Parts.Length)]),
            CelTypeKind.Enum => RecordedValue.Of((long)random.Next(2) * random.Next(type.Values.Count)),
            _ => RecordedValue.Of(IntOf(random)),
        };
    }

    // Values about the thresholds decide most; great ones overflow.
    private long IntOf(Random random) => random.Next(12) switch
    {
        0 => 0,
        1 => long.MaxValue,
        2 => random.Next(5),
        _ when near.Length == 0 => random.Next(100),
        _ => near[random.Next(near.Length)] * (random.Next(2) + 1) - random.Next(2),
    };
}
