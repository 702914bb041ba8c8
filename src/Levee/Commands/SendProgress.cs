using System.Globalization;
using Levee.Commands.Files;

namespace Levee.Commands;

/// <summary>Shows rate and time left on standard error while it is a terminal. Owned by its run.</summary>
internal sealed class SendProgress(EventFile file, SendSums sums, TextWriter errors)
{
    private readonly bool isShown = !Console.IsErrorRedirected && ReferenceEquals(errors, Console.Error);
    private double shownAt;

    public void Show()
    {
        if (!isShown || sums.Seconds - shownAt < 0.5) return;
        shownAt = sums.Seconds;
        double rate = sums.Done / Math.Max(sums.Seconds, 0.001);
        string left = file.Share is { } share ? TimeLeft.Clause(sums.Seconds, share) : "";
        errors.Write(string.Create(CultureInfo.InvariantCulture, $"\r{sums.Done} lines, {rate:F0} a second{left}    "));
    }

    public void End()
    {
        if (isShown && shownAt > 0) errors.WriteLine();
    }
}
