using System.CommandLine;
using System.CommandLine.Invocation;
using Levee.Benchmarks;
using Levee.Benchmarks.Commit;
using Levee.Benchmarks.Decide;
using Levee.Benchmarks.Http;
using Levee.Benchmarks.Judging;
using Levee.Benchmarks.Memory;
using Levee.Benchmarks.Scores;

if (args is [MemoryBench.One, var name]) return MemoryBench.MeasureOne(name);
BenchCommand bench = new(
[
    ("decide", "Decides events in this process, one core; and the same events with plain dictionaries.",
        DecideBench.Measure),
    ("rules", "What 170 rules cost beside 17; the rules alone, evaluated, compiled, and by Microsoft RulesEngine.",
        JudgeBench.Measure),
    ("memory", "What the process grows by a phone and an account that the shipped rules keep for thirty days.",
        MemoryBench.Measure),
    ("commit", "Decides, encodes, hashes and commits to SQLite, one fsync a batch.", CommitBench.Measure),
    ("scores", "Scores texts and hosts by the models that ship, one thread, from their bytes.", ScoreBench.Measure),
    ("http", "Sends events to a node in another process and counts the committed answers.", HttpBench.Measure),
]);
ParseResult parsed = bench.Root.Parse(args);
int exit = await parsed.InvokeAsync().ConfigureAwait(false);
return parsed.Action is ParseErrorAction ? 2 : exit;
