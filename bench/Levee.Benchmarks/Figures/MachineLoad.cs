using System.Diagnostics;
using System.Globalization;

namespace Levee.Benchmarks.Figures;

/// <summary>
/// The share of the machine's processors that other processes used during a measurement: all busy time of
/// <c>/proc/stat</c> less that of this process and of those it started (<c>man 5 proc</c>). Known on Linux only.
/// </summary>
internal sealed class MachineLoad
{
    private const double TicksASecond = 100;

    private readonly int[] own;
    private readonly double busy;
    private readonly double mine;
    private readonly long begun = Stopwatch.GetTimestamp();

    private MachineLoad(int[] own)
    {
        this.own = own;
        busy = BusySeconds();
        mine = OwnSeconds();
    }

    /// <summary>Begins to count.</summary>
    /// <param name="others">Processes that belong to the measurement beside this one.</param>
    public static MachineLoad Begin(params int[] others) => new([Environment.ProcessId, .. others]);

    /// <summary>The share since the beginning, 0 to 1; -1 when it cannot be read.</summary>
    public double End()
    {
        if (busy < 0) return -1;
        double all = Stopwatch.GetElapsedTime(begun).TotalSeconds * Environment.ProcessorCount;
        return Math.Clamp((BusySeconds() - busy - (OwnSeconds() - mine)) / all, 0, 1);
    }

    // cpu user nice system idle iowait irq softirq steal ..: what is neither idle nor waiting is busy.
    private static double BusySeconds()
    {
        if (!File.Exists("/proc/stat")) return -1;
        long[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Take(8).Select(field => long.Parse(field, CultureInfo.InvariantCulture))];
        return (ticks.Sum() - ticks[3] - ticks[4]) / TicksASecond;
    }

    private double OwnSeconds() => own.Sum(id =>
    {
        using Process process = Process.GetProcessById(id);
        return process.TotalProcessorTime.TotalSeconds;
    });
}
