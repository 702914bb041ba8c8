using System.Diagnostics;
using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using RulesEngine.Models;

namespace Levee.Benchmarks.Judging;

/// <summary>
/// The peer: Microsoft RulesEngine 6.0.1 with a workflow a kind of event, asked about the same values as
/// <see cref="JudgeStream"/>. Owned by its bench.
/// </summary>
internal sealed class EngineStream
{
    private readonly RulesEngine.RulesEngine engine;
    private readonly (string Workflow, EngineFacts Facts)[] events;

    /// <param name="rules">A generated set.</param>
    /// <param name="vectors">The values.</param>
    public EngineStream(RuleSet rules, IEnumerable<(KindPlan Plan, RecordedValue[] Values)> vectors)
    {
        engine = new RulesEngine.RulesEngine([.. EventSchemas.All.Select(kind => rules.PlanOf(kind.Kind))
            .OfType<KindPlan>().Select(WorkflowOf)]);
        events = [.. vectors.Select(vector => (NameOf(vector.Plan),
            new EngineFacts { N = [.. vector.Values.Select(NumberOf)] }))];
    }

    /// <summary>Rules that said yes, of all asked: to compare with ours.</summary>
    public long Spoke { get; private set; }

    /// <summary>Nanoseconds an event, over a length of time.</summary>
    public double Run(TimeSpan length)
    {
        long asked = 0;
        long begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < length)
            for (int i = 0; i < events.Length && Stopwatch.GetElapsedTime(begun) < length; i++, asked++)
                Ask(events[i].Workflow, events[i].Facts);
        return Stopwatch.GetElapsedTime(begun).TotalNanoseconds / asked;
    }

    private void Ask(string workflow, EngineFacts facts)
    {
        List<RuleResultTree> answers = engine.ExecuteAllRulesAsync(workflow, new RuleParameter("v", facts))
            .AsTask().GetAwaiter().GetResult();
        foreach (RuleResultTree answer in answers)
            if (answer.IsSuccess)
                Spoke++;
    }

    private static Workflow WorkflowOf(KindPlan plan) => new()
    {
        WorkflowName = NameOf(plan),
        Rules = [.. plan.Rules.Select(planned => new RulesEngine.Models.Rule
        {
            RuleName = planned.Rule.Document.Id, RuleExpressionType = RuleExpressionType.LambdaExpression,
            Expression = EngineRules.Of(planned),
        })],
    };

    private static string NameOf(KindPlan plan) => plan.Rules[0].Rule.Document.On;

    private static double NumberOf(RecordedValue value) => value.Kind switch
    {
        ValueKind.Unknown => double.NaN,
        ValueKind.Double => value.Double,
        _ => value.Bits,
    };
}
