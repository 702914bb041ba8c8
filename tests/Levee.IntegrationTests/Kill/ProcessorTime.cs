using System.Globalization;

namespace Levee.IntegrationTests.Kill;

/// <summary>Where processor time went between two looks at <c>/proc</c>: threads of a process, and the rest.</summary>
internal sealed class ProcessorTime
{
    private const double TicksPerS = 100;

    private readonly int process;
    private readonly Dictionary<string, long> threads;
    private readonly (long Busy, long All) machine;
    private readonly long own;

    private ProcessorTime(int process)
    {
        this.process = process;
        threads = Threads(process);
        machine = Machine();
        own = Threads(Environment.ProcessId).Values.Sum();
    }

    public static ProcessorTime Look(int process) => new(process);

    /// <summary>Cores used by the node, by the load, by everyone else, and the node's busiest threads.</summary>
    public string Since()
    {
        (long Busy, long All) now = Machine();
        double seconds = (now.All - machine.All) / TicksPerS / Environment.ProcessorCount;
        Dictionary<string, long> spent = Threads(process);
        foreach ((string name, long ticks) in threads) spent[name] = spent.GetValueOrDefault(name) - ticks;
        long node = spent.Values.Sum();
        long load = Threads(Environment.ProcessId).Values.Sum() - own;
        string busiest = string.Join(", ", spent.OrderByDescending(pair => pair.Value).Take(7)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {Cores(pair.Value)}")));
        return $"cores of {Environment.ProcessorCount}: node {Cores(node)}, load {Cores(load)}, "
            + $"others {Cores(now.Busy - machine.Busy - node - load)}; node's threads: {busiest}";

        string Cores(long ticks) =>
            (ticks / TicksPerS / Math.Max(seconds, 0.01)).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, long> Threads(int process)
    {
        Dictionary<string, long> ticks = [];
        foreach (string thread in Directory.GetDirectories($"/proc/{process}/task"))
        {
            try
            {
                string name = File.ReadAllText(Path.Combine(thread, "comm")).Trim();
                string stat = File.ReadAllText(Path.Combine(thread, "stat"));
                string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                ticks[name] = ticks.GetValueOrDefault(name) + Number(fields[11]) + Number(fields[12]);
            }
            catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
            {
                // The thread ended between the list and the look.
            }
        }
        return ticks;
    }

    private static (long Busy, long All) Machine()
    {
        long[] fields = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Take(8).Select(Number)];
        return (fields.Sum() - fields[3] - fields[4], fields.Sum());
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
