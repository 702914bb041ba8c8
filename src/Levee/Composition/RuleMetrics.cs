using System.Diagnostics.Metrics;
using Levee.Engine.Decider;
using Levee.Engine.Scoring;

namespace Levee.Composition;

/// <summary>
/// What each rule in force answered since it came into force, on the meter <c>Levee.Rules</c>; names in
/// <c>docs/metrics.md</c>. A rule whose condition divides by zero or overflows shows here as failed. Owned by the node.
/// </summary>
internal sealed class RuleMetrics : IDisposable
{
    private readonly Meter meter = new("Levee.Rules");

    public RuleMetrics(ScreenDecider screen)
    {
        Count("levee.rule.fired", "Events on which the rule fired.", tally => tally.Spoke);
        Count("levee.rule.unknown", "Events on which its condition was unknown.", tally => tally.Unknown);
        Count("levee.rule.failed", "Events on which its condition divided by zero or overflowed: unknown too.",
            tally => tally.Failed);

        void Count(string name, string means, Func<RuleTally, long> read) => meter.CreateObservableCounter(name,
            () => screen.Tallies.Select(tally => new Measurement<long>(
                read(tally), new KeyValuePair<string, object?>("rule", tally.Rule))), "{event}", means);
    }

    public void Dispose() => meter.Dispose();
}
