using Levee.Benchmarks.Decide;
using Levee.Benchmarks.Figures;
using Levee.Benchmarks.Traffic;
using Levee.Engine.Rules;

namespace Levee.Benchmarks.Judging;

/// <summary>
/// <c>rules.*</c>: 17 and 170 rules of a generated set, whose rules have the forms of the shipped ones. What deciding
/// an event costs with either; then the rules alone, on values that lie ready, one thread: evaluated one by one,
/// compiled into one method a kind, and by the peer.
/// </summary>
internal static class JudgeBench
{
    private const int Seed = 20_261;

    /// <summary>Measures and prints.</summary>
    public static void Measure(BenchRun run)
    {
        foreach (int count in (int[])[17, 170])
        {
            RuleSetResult made = RuleSet.Compile(GeneratedRules.Make(count));
            if (!made.IsSuccess)
                throw new BenchException($"the generated rules have a fault: {made.Problems[0]}");
            Median evaluated = Of(run, made.RuleSet, isCompiled: false);
            Median fused = Of(run, made.RuleSet, isCompiled: true);
            run.Figures.Add($"rules.evaluated-{count}", evaluated.Value, "ns/event", evaluated.Load);
            run.Figures.Add($"rules.fused-{count}", fused.Value, "ns/event", fused.Load);
            run.Figures.Add($"rules.vs-evaluated-{count}", evaluated.Value / fused.Value, "x",
                Math.Max(evaluated.Load, fused.Load));
            double spoken = new JudgeStream(made.RuleSet, Seed, isCompiled: true).Spoken();
            run.Figures.Add($"rules.spoken-{count}", spoken, "rules/event", 0);
            Median peer = Peer(run, made.RuleSet);
            run.Figures.Add($"peer.rulesengine.events-{count}", peer.Value, "ns/event", peer.Load);
            run.Figures.Add($"rules.vs-rulesengine-{count}", peer.Value / fused.Value, "x",
                Math.Max(peer.Load, fused.Load));
        }
        Median few = DecideBench.Decide(run, RuleEntries.OfGenerated(17), isZipf: true);
        Median many = DecideBench.Decide(run, RuleEntries.OfGenerated(170), isZipf: true);
        run.Figures.Add("rules.ratio", few.Value / many.Value, "x", Math.Max(few.Load, many.Load));
    }

    private static Median Peer(BenchRun run, RuleSet rules)
    {
        EngineStream stream = new(rules, new JudgeStream(rules, Seed, isCompiled: false).Vectors);
        stream.Run(run.Length);
        return run.Median(stream.Run);
    }

    private static Median Of(BenchRun run, RuleSet rules, bool isCompiled)
    {
        JudgeStream stream = new(rules, Seed, isCompiled);
        stream.Run(run.Length);
        return run.Median(stream.Run);
    }
}
