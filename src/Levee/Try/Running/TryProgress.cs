using System.Diagnostics;
using System.Globalization;

namespace Levee.Try.Running;

/// <summary>
/// Tells on standard error how far a try is: on a terminal one line that is written over twice a second, elsewhere a
/// line every ten seconds. Owned by the run.
/// </summary>
internal sealed class TryProgress(TextWriter errors, bool isTerminal)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private double phaseBegan;
    private double told;
    private bool isOpen;

    /// <summary>Seconds since the beginning.</summary>
    public double Seconds => watch.Elapsed.TotalSeconds;

    /// <summary>A file is being read.</summary>
    public void Reading(long bytes, long of, long lines) => Tell("read", lines, "lines", (double)bytes / Math.Max(1,
        of));

    /// <summary>Events are being decided.</summary>
    public void Deciding(long events, long of) => Tell("decided", events, "events", (double)events / Math.Max(1, of));

    /// <summary>Another phase begins.</summary>
    public void BeginPhase()
    {
        End();
        phaseBegan = Seconds;
    }

    /// <summary>Ends the open line.</summary>
    public void End()
    {
        if (isOpen) errors.WriteLine();
        isOpen = false;
    }

    private void Tell(string did, long count, string what, double share)
    {
        double now = Seconds;
        if (now - told < (isTerminal ? 0.5 : 10)) return;
        told = now;
        double took = Math.Max(0.001, now - phaseBegan);
        double left = share > 0 ? took * (1 - share) / share : 0;
        string line = string.Create(CultureInfo.InvariantCulture,
            $"{did} {count:n0} {what}, {count / took:n0} a second, {Math.Max(0, left):f0} s left");
        if (isTerminal) errors.Write($"\r{line}    ");
        else errors.WriteLine(line);
        isOpen = isTerminal;
    }
}
