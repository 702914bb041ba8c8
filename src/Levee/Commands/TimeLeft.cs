using System.Globalization;

namespace Levee.Commands;

/// <summary>How long something will still take, in words, once there is enough to tell from.</summary>
internal static class TimeLeft
{
    private const double TellAfterS = 3;

    /// <summary>
    /// What is left of a work of which a share (0 to 1) took so many seconds; empty in its first three seconds, from
    /// which nothing follows.
    /// </summary>
    public static string Clause(double seconds, double share) => seconds < TellAfterS || share is <= 0 or >= 1
        ? ""
        : $", {Words(seconds / share * (1 - share))} left";

    /// <summary>A span of time: seconds below two minutes, then minutes, then hours and minutes.</summary>
    public static string Words(double seconds) => seconds switch
    {
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:f0} s"),
        < 7_200 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:f0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)seconds / 3_600} h {(long)seconds / 60 % 60} min"),
    };
}
