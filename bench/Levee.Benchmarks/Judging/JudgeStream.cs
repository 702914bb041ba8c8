using System.Diagnostics;
using Levee.Cel;
using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Engine.Links;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Benchmarks.Judging;

/// <summary>
/// Values as rules read them, made up once, and a judge asked about one vector after the other. Owned by its bench.
/// </summary>
internal sealed class JudgeStream
{
    private const int VectorCount = 1024;

    private readonly RuleJudge judge;
    private readonly (KindPlan Plan, RecordedValue[] Values)[] vectors;

    /// <param name="rules">The rules.</param>
    /// <param name="seed">Chooses the values.</param>
    /// <param name="isCompiled">Whether the rules are compiled from the first event on, or never.</param>
    public JudgeStream(RuleSet rules, int seed, bool isCompiled)
    {
        judge = new RuleJudge(rules, new Position(1), isCompiled ? 0 : int.MaxValue);
        Random random = new(seed);
        KindPlan[] plans = [.. Contracts.Events.EventSchemas.All.Select(kind => rules.PlanOf(kind.Kind))
            .OfType<KindPlan>()];
        vectors = [.. Enumerable.Range(0, VectorCount).Select(_ => plans[random.Next(plans.Length)])
            .Select(plan => (plan, ValuesOf(plan, random)))];
    }

    /// <summary>The values asked about.</summary>
    public IEnumerable<(KindPlan Plan, RecordedValue[] Values)> Vectors => vectors;

    /// <summary>How many rules speak on an event, in the mean.</summary>
    public double Spoken() => vectors.Average(vector =>
        (double)(judge.Decide(vector.Plan, vector.Values, isLate: false)?.Hits.Count ?? 0));

    /// <summary>Nanoseconds an event, over a length of time.</summary>
    public double Run(TimeSpan length)
    {
        long events = 0;
        long begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < length)
        {
            foreach ((KindPlan plan, RecordedValue[] values) in vectors) judge.Decide(plan, values, isLate: false);
            events += vectors.Length;
        }
        return Stopwatch.GetElapsedTime(begun).TotalNanoseconds / events;
    }

    private static RecordedValue[] ValuesOf(KindPlan plan, Random random)
    {
        RecordedValue[] values = new RecordedValue[plan.Reads.Length];
        foreach (PlannedRule planned in plan.Rules)
            for (int i = 0; i < planned.Values.Length; i++)
                values[planned.Values[i]] = ValueOf(planned.Rule.Slots[i].Type, random);
        for (int i = 0; i < values.Length; i++)
            if (plan.Reads[i] is ValueRead.OfSegment)
                values[i] = RecordedValue.Of((long)(random.Next(20) == 0 ? random.Next(Segments.Names.Count) : 0));
        return values;
    }

    // Ordinary people: mostly small numbers, most facts known, words as they come. Few rules speak.
    private static RecordedValue ValueOf(CelType type, Random random) => random.Next(20) == 0
        ? RecordedValue.Unknown
        : type.Kind switch
        {
            CelTypeKind.Bool => RecordedValue.Of(random.Next(2) == 0),
            CelTypeKind.Double => RecordedValue.Of(random.NextDouble()),
            CelTypeKind.Enum => RecordedValue.Of((long)random.Next(type.Values.Count)),
            _ => RecordedValue.Of((long)Math.Pow(10, random.NextDouble() * random.NextDouble() * 5)),
        };
}
