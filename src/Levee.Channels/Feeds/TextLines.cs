namespace Levee.Channels.Feeds;

/// <summary>
/// The physical lines of a text, numbered from 1, with the possibility to give lines back: what began as one record may
/// turn out to be several. Owned by one reader.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="max">The longest line taken, characters.</param>
public sealed class TextLines(TextReader text, int max)
{
    private readonly BoundedLines lines = new(text, max);
    private readonly Stack<string> givenBack = new();

    /// <summary>The longest line taken, characters.</summary>
    public int Max => max;

    /// <summary>The number of the line read last.</summary>
    public int Number { get; private set; }

    /// <summary>
    /// The next line without its end, or null; a longer one than <see cref="Max"/> is cut, and still longer.
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
