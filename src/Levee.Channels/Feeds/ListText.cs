using System.Globalization;

namespace Levee.Channels.Feeds;

/// <summary>The forms of a list that have a value a line.</summary>
internal static class ListText
{
    /// <summary>One name a line; <c>#</c> begins a comment.</summary>
    public static void Domains(TextWriter text, ExportedList list)
    {
        Head(text, list, '#');
        foreach (string name in Names(list)) Line(text, name);
    }

    /// <summary>hosts(5): names that lead nowhere.</summary>
    public static void Hosts(TextWriter text, ExportedList list)
    {
        Head(text, list, '#');
        foreach (string name in Names(list)) Line(text, "0.0.0.0 " + name);
    }

    /// <summary>Adblock filters; a name with all hosts below it, an address as it is.</summary>
    public static void Adblock(TextWriter text, ExportedList list)
    {
        Head(text, list, '!');
        foreach ((string value, _) in list.Entries) Line(text, $"||{value}^");
    }

    /// <summary>Whole numbers of E.164, rising, each once, nothing else: what a phone's directory loads.</summary>
    public static void E164(TextWriter text, ExportedList list)
    {
        SortedSet<long> numbers = [];
        foreach ((string value, _) in list.Entries)
            if (value is ['+', .. string digits]
                && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
                numbers.Add(number);
        foreach (long number in numbers) Line(text, number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The names; an address is no name and cannot stand in these forms.</summary>
    public static IEnumerable<string> Names(ExportedList list) =>
        list.Entries.Where(entry => IsName(entry.Value)).Select(entry => entry.Value);

    /// <summary>True for a name, false for an address.</summary>
    public static bool IsName(string value) => value[0] != '[' && !char.IsAsciiDigit(value[^1]);

    private static void Head(TextWriter text, ExportedList list, char mark) =>
        Line(text, string.Create(CultureInfo.InvariantCulture, $"{mark} {list.Name}, version {list.Version}"));

    // Always a line feed: the bytes, and so their tag, are the same on every machine.
    private static void Line(TextWriter text, string line) => text.Write(line + "\n");
}
