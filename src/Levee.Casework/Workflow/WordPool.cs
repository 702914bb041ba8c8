namespace Levee.Casework.Workflow;

/// <summary>
/// One copy of each text that many things hold: names of states and values come out of a journal as new texts each
/// time. It changes nothing but where equal texts lie, and forgets those not met for long. Owned by the desk's state.
/// </summary>
internal sealed class WordPool
{
    private const int WordsMax = 8192;
    private const int LengthMax = 64;

    private HashSet<string> young = new(StringComparer.Ordinal);
    private HashSet<string> old = new(StringComparer.Ordinal);

    /// <summary>The copy to hold of a text.</summary>
    public string Of(string text)
    {
        if (text.Length > LengthMax) return text;
        if (young.TryGetValue(text, out string? held)) return held;
        if (old.TryGetValue(text, out held)) text = held;
        if (young.Count == WordsMax) (old, young) = (young, new HashSet<string>(StringComparer.Ordinal));
        young.Add(text);
        return text;
    }
}
