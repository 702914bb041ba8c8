namespace Levee.Try.Reading;

/// <summary>
/// The physical lines of a text, numbered from 1, with the possibility to give lines back: what began as one record may
/// turn out to be several. Owned by one reader.
/// </summary>
internal sealed class TextLines(TextReader text)
{
    private readonly Stack<string> givenBack = new();

    /// <summary>The number of the line read last.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end, or null.</summary>
    public string? Read()
    {
        string? line = givenBack.Count > 0 ? givenBack.Pop() : text.ReadLine();
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
