using System.Diagnostics;
using System.Globalization;
using Levee.Benchmarks.Figures;
using Levee.Benchmarks.Traffic;

namespace Levee.Benchmarks.Memory;

/// <summary>
/// <c>memory.*</c>: what a process grows by for each subject that the shipped rules keep, after thirty days: phones
/// with an event every two days, phones with eight a day, accounts with a payment every four days. Half of the peers of
/// a subject are its twelve acquaintances. Journal and vault are not part of it. Each figure is that of a process of
/// its own: memory once freed is used again, and would not be counted.
/// </summary>
internal static class MemoryBench
{
    /// <summary>The word before the name of a figure that a process of its own measures.</summary>
    public const string One = "memory-one";

    private const int Seed = 20_262;
    private const int Days = 30;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly (string Name, bool IsMoney, int Subjects, int EventsEach)[] Cases =
    [
        ("memory.phone-quiet", false, 400_000, Days / 2),
        ("memory.phone-busy", false, 40_000, Days * 8),
        ("memory.account", true, 400_000, Days / 4),
    ];

    /// <summary>Measures and prints.</summary>
    public static void Measure(BenchRun run)
    {
        foreach ((string name, _, _, _) in Cases)
        {
            using Process child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [One, name])
            {
                RedirectStandardOutput = true,
            }) ?? throw new BenchException($"{name}: no process could be started");
            MachineLoad load = MachineLoad.Begin(child.Id);
            string said = child.StandardOutput.ReadLine() ?? "";
            double share = load.End();
            if (!child.WaitForExit(Longest) || !double.TryParse(said, CultureInfo.InvariantCulture, out double bytes))
                throw new BenchException($"{name}: its process ended with {child.ExitCode}");
            run.Figures.Add(name, bytes, "B", share);
        }
    }

    /// <summary>Measures one figure in this process and prints its number alone.</summary>
    public static int MeasureOne(string name)
    {
        (_, bool isMoney, int subjects, int eventsEach) = Cases.Single(one => one.Name == name);
        LivedMonth month = new(RuleEntries.OfShipped(BenchRun.Home), Seed, subjects, isMoney);
        long before = Held();
        // Each event is one of two subjects.
        month.Live((long)subjects * eventsEach / 2, Days);
        Console.Out.WriteLine(((double)(Held() - before) / subjects).ToString("R", CultureInfo.InvariantCulture));
        Console.Out.Flush();
        GC.KeepAlive(month);
        return 0;
    }

    private static long Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}
