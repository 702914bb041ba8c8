using System.Diagnostics;
using System.Globalization;
using Levee.City.Running;

namespace Levee.Demo;

/// <summary>Shows how far the history has been lived: a line that moves on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class DemoProgress(TextWriter output, Stopwatch watch) : IProgress<CityProgress>
{
    private readonly bool isTerminal = !Console.IsOutputRedirected;
    private long nextAt;

    public void Report(CityProgress value)
    {
        if (watch.ElapsedMilliseconds < nextAt && value.Share < 1) return;
        nextAt = watch.ElapsedMilliseconds + (isTerminal ? 200 : 5_000);
        double seconds = watch.Elapsed.TotalSeconds;
        double left = value.Share > 0 ? seconds / value.Share * (1 - value.Share) : 0;
        string line = string.Create(CultureInfo.InvariantCulture,
            $"living the city's history: {value.Share:p0}, {value.Events:n0} events, {value.Events / seconds:n0} a second, {left:f0} s left");
        if (isTerminal) output.Write("\r" + line.PadRight(100));
        else output.WriteLine(line);
        output.Flush();
    }

    /// <summary>Ends the line.</summary>
    public void Close()
    {
        if (isTerminal) output.WriteLine();
    }
}
