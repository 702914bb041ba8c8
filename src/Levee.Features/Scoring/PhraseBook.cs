using System.Globalization;
using Levee.Features.Tables;

namespace Levee.Features.Scoring;

/// <summary>
/// Finds the phrases of <c>data/phrases.tsv</c> in a wording, all at once (Aho and Corasick, 1975). Immutable; shared.
/// </summary>
internal sealed class PhraseBook
{
    /// <summary>The phrases that ship.</summary>
    public static readonly PhraseBook Shipped = new();

    private readonly List<Dictionary<char, int>> next = [new()];
    private readonly List<List<int>> endings = [new()];
    private readonly List<int> lengths = [];
    private readonly List<string> words = [];
    private readonly List<(int Reason, int[] Parts)> phrases = [];
    private readonly int[] fallback;

    private PhraseBook()
    {
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        foreach (string line in EmbeddedTable.Lines("phrases", "#"))
        {
            string[] cells = line.Split('\t');
            Invariant.Require(cells.Length == 2);
            int reason = int.Parse(cells[0], CultureInfo.InvariantCulture);
            Invariant.Require(ScoredReasons.Of(reason) is not null);
            foreach (string phrase in cells[1].Split('|'))
                phrases.Add((reason, [.. phrase.Split('&').Select(part => PartOf(part, known))]));
        }
        fallback = new int[next.Count];
        Connect();
    }

    /// <summary>Different parts of phrases; the size of what <see cref="Find"/> fills.</summary>
    public int Parts => words.Count;

    /// <summary>
    /// Adds the reasons whose phrases stand in <paramref name="text"/>; <paramref name="seen"/> is room for
    /// <see cref="Parts"/> marks, all false, and is left so.
    /// </summary>
    public void Find(ReadOnlySpan<char> text, Span<bool> seen, ref NamedFeatures found)
    {
        int state = 0;
        bool any = false;
        for (int i = 0; i < text.Length; i++)
        {
            int to;
            while (!next[state].TryGetValue(text[i], out to) && state != 0) state = fallback[state];
            state = to;
            foreach (int part in endings[state])
            {
                if (!IsWhole(text, i + 1 - lengths[part], i + 1)) continue;
                seen[part] = true;
                any = true;
            }
        }
        if (!any) return;
        foreach ((int reason, int[] parts) in phrases)
            if (HasAll(seen, parts))
                found.Add(reason);
        seen.Clear();
    }

    private static bool HasAll(ReadOnlySpan<bool> seen, int[] parts)
    {
        foreach (int part in parts)
            if (!seen[part])
                return false;
        return true;
    }

    /// <summary>Latin phrases begin at the start of a word; their end may take an ending (loan, loans).</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end) =>
        !char.IsAsciiLetter(text[start]) || ((start == 0 || !char.IsAsciiLetter(text[start - 1]))
            && (end - start > 4 || end == text.Length || !char.IsAsciiLetter(text[end])));

    private int PartOf(string part, Dictionary<string, int> known)
    {
        if (known.TryGetValue(part, out int number)) return number;
        Invariant.Require(part.Length > 0);
        int state = 0;
        foreach (char letter in part)
        {
            if (!next[state].TryGetValue(letter, out int to))
            {
                to = next.Count;
                next.Add([]);
                endings.Add([]);
                next[state].Add(letter, to);
            }
            state = to;
        }
        number = words.Count;
        words.Add(part);
        lengths.Add(part.Length);
        endings[state].Add(number);
        known.Add(part, number);
        return number;
    }

    /// <summary>Where to go on when the next letter does not fit: the longest end that is a beginning.</summary>
    private void Connect()
    {
        Queue<int> open = new(next[0].Values);
        while (open.TryDequeue(out int state))
        {
            foreach ((char letter, int to) in next[state])
            {
                int back = fallback[state];
                int target;
                while (!next[back].TryGetValue(letter, out target) && back != 0) back = fallback[back];
                fallback[to] = target;
                endings[to].AddRange(endings[target]);
                open.Enqueue(to);
            }
        }
    }
}
