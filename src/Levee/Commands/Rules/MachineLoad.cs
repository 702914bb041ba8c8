using System.Globalization;

namespace Levee.Commands.Rules;

/// <summary>How busy the machine is, for figures that depend on it. Known on Linux only (<c>man 5 proc</c>).</summary>
internal static class MachineLoad
{
    private const string Source = "/proc/loadavg";

    /// <summary>Processes that ran or wanted to, on average over a minute; null when it cannot be read.</summary>
    public static double? LastMinute() => File.Exists(Source)
        ? double.Parse(File.ReadAllText(Source).Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    /// <summary>The same in words.</summary>
    public static string Words() => string.Create(CultureInfo.InvariantCulture,
        $"load {Shown()} on {Environment.ProcessorCount} processors");

    private static string Shown() => LastMinute()?.ToString("0.0", CultureInfo.InvariantCulture) ?? "not known";
}
