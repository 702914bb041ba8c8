using System.Text;

namespace Levee.Channels.Feeds;

/// <summary>
/// The lines of a text in bounded memory, ended as those of <see cref="TextReader.ReadLine"/>: of a line longer than
/// the bound come its first characters, one more than the bound, and the rest is passed over. A packed file of a few
/// kilobytes may hold a line of gigabytes. Owned by one reader.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="max">The bound, characters.</param>
public sealed class BoundedLines(TextReader text, int max)
{
    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder begun = new();
    private int at;
    private int end;
    private bool wasReturn;

    /// <summary>The next line without its end, or null; longer than the bound when it was cut.</summary>
    public string? Read()
    {
        bool isBegun = false;
        begun.Clear();
        while (Fill())
        {
            if (wasReturn)
            {
                wasReturn = false;
                if (buffer[at] == '\n' && ++at == end) continue;
            }
            int length = buffer.AsSpan(at, end - at).IndexOfAny('\r', '\n');
            ReadOnlySpan<char> part = buffer.AsSpan(at, length < 0 ? end - at : length);
            at += part.Length;
            if (length >= 0)
            {
                wasReturn = buffer[at++] == '\r';
                if (!isBegun) return new string(Cut(part));
            }
            isBegun = true;
            begun.Append(Cut(part));
            if (length >= 0) return begun.ToString();
        }
        return isBegun ? begun.ToString() : null;
    }

    private ReadOnlySpan<char> Cut(ReadOnlySpan<char> part) =>
        part[..Math.Min(part.Length, max + 1 - begun.Length)];

    private bool Fill()
    {
        if (at < end) return true;
        at = 0;
        end = text.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
