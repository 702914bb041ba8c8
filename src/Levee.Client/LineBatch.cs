namespace Levee.Client;

/// <summary>One request's lines and the answers they have so far. Owned by the sending loop.</summary>
/// <param name="path">Where they go.</param>
/// <param name="lines">The lines, in rising sequence.</param>
internal sealed class LineBatch(string path, OutLine[] lines)
{
    private readonly SentVerdict?[] answers = new SentVerdict?[lines.Length];
    private List<int> open = [.. Enumerable.Range(0, lines.Length)];

    public string Path { get; } = path;

    public OutLine[] Lines { get; } = lines;

    /// <summary>The lines that have no answer yet, by index.</summary>
    public IReadOnlyList<int> Open => open;

    public void Set(int index, SentVerdict answer) => answers[index] = answer;

    /// <summary>Goes on with these lines only.</summary>
    public void KeepOpen(List<int> indexes) => open = indexes;

    /// <summary>One an line; all have one.</summary>
    public SentVerdict[] Answers() => [.. answers.Select(answer => answer!)];
}
