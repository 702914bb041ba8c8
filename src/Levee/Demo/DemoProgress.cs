using System.Diagnostics;
using System.Globalization;
using Levee.City.Running;
using Levee.Commands;

namespace Levee.Demo;

/// <summary>
/// Shows how far a city has lived: a line that moves on a terminal, a line every few seconds elsewhere.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="watch">Time since it began.</param>
/// <param name="doing">What is being done, in words.</param>
/// <param name="before">Events that had been sent before.</param>
internal sealed class DemoProgress(TextWriter output, Stopwatch watch, string doing, long before = 0)
    : IProgress<CityProgress>
{
    private readonly bool isTerminal = ReferenceEquals(output, Console.Error)
        ? !Console.IsErrorRedirected : !Console.IsOutputRedirected;

    private long nextAt;

    public void Report(CityProgress value)
    {
        if (watch.ElapsedMilliseconds < nextAt && value.Share < 1) return;
        nextAt = watch.ElapsedMilliseconds + (isTerminal ? 200 : 5_000);
        double seconds = watch.Elapsed.TotalSeconds;
        string line = string.Create(CultureInfo.InvariantCulture,
            $"{doing}: {value.Share:p0}, {value.Events:n0} events, " +
            $"{(value.Events - before) / seconds:n0} a second{TimeLeft.Clause(seconds, value.Share)}");
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
