using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Journal;

namespace Levee.Storage.Journal;

/// <summary>
/// Heads kept outside a node, as text: a line each, <c>screen 1234567 2026-01-01T00:00:00.000Z HASH</c>, the number
/// being the position after the last entry. Empty lines and lines that begin with <c>#</c> are passed over.
/// </summary>
public static class HeadFile
{
    /// <summary>The line of a head.</summary>
    public static string Line(Head head) => FormattableString.Invariant(
        $"{head.Partition} {head.Next} {head.Time} {head.Hash}");

    /// <summary>Reads a line; false when it is not one.</summary>
    public static bool TryParse(string line, out Head head)
    {
        head = default;
        string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 4) return false;
        if (!long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long next) || next < 1)
            return false;
        if (!Instant.TryParse(parts[2], out Instant time)) return false;
        if (!Hash256.TryParse(parts[3], out Hash256 hash)) return false;
        head = new Head(new PartitionName(parts[0]), new Position(next), time, hash);
        return true;
    }

    /// <summary>
    /// Reads the heads of a text, in its order. Throws <see cref="FormatException"/> that names the line which is not a
    /// head.
    /// </summary>
    public static IReadOnlyList<Head> Read(TextReader text)
    {
        List<Head> heads = [];
        for (int number = 1; text.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#')) continue;
            if (!TryParse(line, out Head head))
                throw new FormatException(FormattableString.Invariant($"line {number} is not a head: '{line}'. ")
                    + "Expected: a partition, a position, a time (RFC 3339) and 64 hexadecimal digits.");
            heads.Add(head);
        }
        return heads;
    }

    /// <summary>Writes heads, a line each.</summary>
    public static void Write(TextWriter text, IEnumerable<Head> heads)
    {
        foreach (Head head in heads) text.Write(Line(head) + "\n");
    }
}
