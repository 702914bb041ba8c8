namespace Levee.Channels.Feeds;

/// <summary>Lines of a feed with their numbers, bounded in length.</summary>
internal static class FeedText
{
    /// <summary>The longest line taken; a longer one is named and passed over.</summary>
    public const int LineMax = 4096;

    /// <summary>The lines; one that is too long is cut, and still longer than <see cref="LineMax"/>.</summary>
    public static IEnumerable<(long Number, string Line)> Lines(TextReader text)
    {
        BoundedLines lines = new(text, LineMax);
        long number = 0;
        while (lines.Read() is { } line) yield return (++number, line);
    }

    /// <summary>The line without what follows one of the marks.</summary>
    public static string Before(string line, params ReadOnlySpan<char> marks)
    {
        int end = line.AsSpan().IndexOfAny(marks);
        return end < 0 ? line : line[..end];
    }
}
