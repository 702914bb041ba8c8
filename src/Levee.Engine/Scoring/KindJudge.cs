using System.Numerics;
using System.Runtime.InteropServices;
using Levee.Cel;
using Levee.Cel.Compilation;
using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Engine.Links;
using Levee.Engine.Rules;

namespace Levee.Engine.Scoring;

/// <summary>
/// Asks the rules of one kind of event: each evaluated for the first events, all compiled into as few methods as take
/// them from then on. Both answer alike; what a compiled rule cannot say is evaluated. Owned by one decider.
/// </summary>
/// <param name="plan">The rules and the values they read.</param>
/// <param name="counters">Counts what each rule of the set answers.</param>
/// <param name="stages">The stage of each rule of the set; the rule judge changes it between events.</param>
/// <param name="evaluated">Events before the rules are compiled.</param>
internal sealed class KindJudge(
    KindPlan plan, RuleCounter[] counters, RuleStage[] stages, int evaluated = KindJudge.Evaluated)
{
    /// <summary>Events before compilation.</summary>
    internal const int Evaluated = EventFilters.Evaluated;

    private readonly RuleReading[] readings = [.. plan.Rules.Select(planned => new RuleReading(planned.Rule))];
    private CelMethod<RuleMethod>[]? methods;
    private long[] parameters = [];
    private int left = evaluated;

    /// <summary>The rules that speak over the values of the plan, in order; null when none does.</summary>
    internal List<RuleHit>? Ask(ReadOnlySpan<RecordedValue> vector)
    {
        Invariant.Require(vector.Length >= plan.Reads.Length);
        List<RuleHit>? hits = null;
        if (methods is null && !CountDown())
        {
            for (int i = 0; i < plan.Rules.Length; i++)
                if (IsAsked(i)) Evaluate(i, vector, ref hits);
            return hits;
        }
        foreach (CelMethod<RuleMethod> method in methods!)
        {
            CelOutcomes outcomes = default;
            method.Invoke(ref MemoryMarshal.GetReference(vector),
                ref MemoryMarshal.GetArrayDataReference(parameters), ref outcomes);
            for (ulong bits = outcomes.Unknown; bits != 0; bits &= bits - 1)
            {
                int rule = method.First + BitOperations.TrailingZeroCount(bits);
                if (IsAsked(rule)) counters[plan.Rules[rule].Index].CountUnknown();
            }
            for (ulong bits = outcomes.True | outcomes.Error | outcomes.Ask; bits != 0; bits &= bits - 1)
            {
                int bit = BitOperations.TrailingZeroCount(bits);
                if (!IsAsked(method.First + bit)) continue;
                if (outcomes[bit] == CelOutcome.True) Speak(plan.Rules[method.First + bit], vector, ref hits);
                else Evaluate(method.First + bit, vector, ref hits);
            }
        }
        return hits;
    }

    /// <summary>What each rule of a plan reads, whether it speaks or not.</summary>
    internal static RuleHit[] ReadingsOf(KindPlan plan, ReadOnlySpan<RecordedValue> vector)
    {
        RuleHit[] readings = new RuleHit[plan.Rules.Length];
        for (int i = 0; i < readings.Length; i++) readings[i] = HitOf(plan.Rules[i], vector);
        return readings;
    }

    /// <summary>The parts of a kind's rules that are left to the evaluator.</summary>
    internal static IEnumerable<UncompiledPart> LeftOut(KindPlan plan) =>
        from planned in plan.Rules
        from part in CelCompiler.LeftOut(ConditionOf(planned, new SegmentParameters()))
        select new UncompiledPart(planned.Rule, part.Position, part.Reason);

    private static CelCondition ConditionOf(PlannedRule planned, SegmentParameters bySegment) =>
        new(planned.Rule.When, new FrameReads(planned, bySegment));

    // True once the rules are compiled.
    private bool CountDown()
    {
        if (!CelCompiler.IsSupported || left-- > 0) return false;
        SegmentParameters bySegment = new();
        methods = [.. CelCompiler.Compile<RuleMethod>(
            [.. plan.Rules.Select(planned => ConditionOf(planned, bySegment))], FrameReads.MethodParameters)];
        parameters = bySegment.ToArray();
        return true;
    }

    // A compiled method answers for all of its rules; what drafts and retired rules say is dropped unheard.
    private bool IsAsked(int index) => RuleStages.IsAsked(stages[plan.Rules[index].Index]);

    private void Evaluate(int index, ReadOnlySpan<RecordedValue> vector, ref List<RuleHit>? hits)
    {
        PlannedRule planned = plan.Rules[index];
        RuleReading reading = readings[index];
        for (int i = 0; i < planned.Values.Length; i++) reading.Values[i] = vector[planned.Values[i]];
        CelValue answer = reading.Evaluate(SegmentOf(planned, vector));
        if (answer.IsTrue) Speak(planned, vector, ref hits);
        else if (answer.Kind == CelKind.Unknown) counters[planned.Index].CountUnknown();
        else if (answer.Kind == CelKind.Error) counters[planned.Index].CountFailure(answer.ErrorText);
    }

    private void Speak(PlannedRule planned, ReadOnlySpan<RecordedValue> vector, ref List<RuleHit>? hits)
    {
        counters[planned.Index].CountSpoken();
        (hits ??= []).Add(HitOf(planned, vector) with
        {
            Shadow = stages[planned.Index] == RuleStage.Shadow,
        });
    }

    private static RuleHit HitOf(PlannedRule planned, ReadOnlySpan<RecordedValue> vector)
    {
        RecordedValue[] values = new RecordedValue[planned.Values.Length];
        for (int i = 0; i < values.Length; i++) values[i] = vector[planned.Values[i]];
        return new RuleHit(planned.Index, SegmentOf(planned, vector), values);
    }

    private static int SegmentOf(PlannedRule planned, ReadOnlySpan<RecordedValue> vector) =>
        planned.Segment >= 0 ? (int)vector[planned.Segment].Bits : Segments.Consumer;
}
