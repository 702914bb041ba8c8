using Levee.Channels.Feeds;

namespace Levee.Try.Reading;

/// <summary>
/// The physical lines of a text, numbered from 1, with the possibility to give lines back: what began as one record may
/// turn out to be several. Owned by one reader.
/// </summary>
internal sealed class TextLines(TextReader text)
{
    /// <summary>The longest line taken, characters: twice the longest that a node takes.</summary>
    public const int LineMax = 1 << 17;

    private readonly BoundedLines lines = new(text, LineMax);
    private readonly Stack<string> givenBack = new();

    /// <summary>The number of the line read last.</summary>
    public int Number { get; private set; }

    /// <summary>What is wrong with a line that is longer than <see cref="LineMax"/>.</summary>
    public static Fault TooLong { get; } = new("",
        FormattableString.Invariant($"longer than {LineMax} characters"),
        FormattableString.Invariant($"超过 {LineMax} 个字符"));

    /// <summary>
    /// The next line without its end, or null; a longer one than <see cref="LineMax"/> is cut, and still longer.
    /// </summary>
    public string? Read()
    {
        string? line = givenBack.Count > 0 ? givenBack.Pop() : lines.Read();
        if (line is not null) Number++;
        return line;
    }

    /// <summary>Gives lines back that were read last, the first of them read again next.</summary>
    public void GiveBack(IReadOnlyList<string> lines)
    {
        for (int i = lines.Count - 1; i >= 0; i--) givenBack.Push(lines[i]);
        Number -= lines.Count;
    }
}
