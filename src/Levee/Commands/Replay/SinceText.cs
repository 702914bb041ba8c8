using System.Globalization;
using Levee.Contracts;

namespace Levee.Commands.Replay;

/// <summary>Reads <c>--since</c>: a time, or how long before the journal's end.</summary>
internal static class SinceText
{
    /// <summary>The instant meant; the earliest there is when nothing was given. Throws in plain words.</summary>
    public static Instant Read(string? given, Instant end)
    {
        if (given is null) return Instant.Min;
        if (SpanMs(given) is { } spanMs) return end.Plus(-spanMs);
        // A bare number would be read as milliseconds since 1970, which nobody means here.
        if (!given.All(char.IsAsciiDigit) && Instant.TryParse(given, out Instant instant)) return instant;
        throw new CommandException($"--since: '{given}' is no time; expected one with a zone, such as "
            + "2026-01-02T00:00:00+08:00, or how long before the journal's end, such as 2h or 7d");
    }

    private static long? SpanMs(string given)
    {
        long unitMs = given.Length < 2 ? 0 : given[^1] switch
        {
            's' => 1_000,
            'm' => 60_000,
            'h' => 3_600_000,
            'd' => 86_400_000,
            _ => 0,
        };
        return unitMs > 0 && int.TryParse(given[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count * unitMs
            : null;
    }
}
