namespace Levee.Engine.Rules;

/// <summary>
/// A name in braces: <c>{answered:percent}</c>, or with the word it counts, for one and for more:
/// <c>{calls|call|calls}</c>.
/// </summary>
/// <param name="Name">The name.</param>
/// <param name="Format">What stands after the colon; empty when nothing does.</param>
/// <param name="Offset">Where it stands, from 0.</param>
/// <param name="One">What follows the number when it is one, or null.</param>
/// <param name="More">What follows it otherwise, or null.</param>
internal readonly record struct SentenceWord(
    string Name, string Format, int Offset, string? One = null, string? More = null)
{
    /// <summary>As it is written, but for the words of numbers: languages differ in these.</summary>
    public override string ToString() => Format is "" or "count" ? $"{{{Name}}}" : $"{{{Name}:{Format}}}";

    /// <summary>Every name in braces; an offset whose name is empty marks a brace that does not close.</summary>
    internal static IEnumerable<SentenceWord> In(string text)
    {
        for (int at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            int end = text.IndexOf('}', at);
            string inside = end < 0 ? "" : text[(at + 1)..end];
            if (inside.Split('|') is [var counted, var one, var more])
            {
                yield return new SentenceWord(counted, "count", at, one, more);
                continue;
            }
            int colon = inside.IndexOf(':', StringComparison.Ordinal);
            yield return colon < 0
                ? new SentenceWord(inside, "", at)
                : new SentenceWord(inside[..colon], inside[(colon + 1)..], at);
        }
    }
}
