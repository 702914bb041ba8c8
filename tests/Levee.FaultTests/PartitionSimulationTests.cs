using System.Globalization;

namespace Levee.FaultTests;

/// <summary>
/// Runs seeds. <c>LEVEE_SEED=N</c> runs one alone; <c>LEVEE_SEEDS=N</c> runs that many fresh ones beside those that
/// are always run.
/// </summary>
public sealed class PartitionSimulationTests
{
    private const int Steps = 250;
    private const int AlwaysRun = 20;

    [Fact]
    public void No_answered_entry_is_lost_or_doubled_and_state_equals_replay()
    {
        int answers = 0, repeats = 0, crashes = 0;
        foreach (int seed in Seeds())
        {
            PartitionSimulation simulation = new(seed);
            try
            {
                simulation.Run(Steps);
            }
            catch (Exception failure)
            {
                throw new AuditException($"seed {seed} (LEVEE_SEED={seed} runs it alone): {failure}");
            }
            answers += simulation.Auditor.Answers;
            repeats += simulation.Auditor.Repeats;
            crashes += simulation.Crashes;
        }
        TestContext.Current.SendDiagnosticMessage($"{answers} answers, {repeats} repeats, {crashes} crashes");
        Assert.True(answers > 0 && repeats > 0 && crashes > 0, "the seeds met no fault: the simulation proves nothing");
    }

    private static IEnumerable<int> Seeds()
    {
        if (Number("LEVEE_SEED") is { } one) return [one];
        int fresh = Number("LEVEE_SEEDS") ?? 0;
        return Enumerable.Range(1, AlwaysRun)
            .Concat(Enumerable.Range(0, fresh).Select(_ => Random.Shared.Next(1_000, int.MaxValue)));
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture,
            out int value)
            ? value
            : null;
}
