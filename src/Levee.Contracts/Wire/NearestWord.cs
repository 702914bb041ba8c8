namespace Levee.Contracts.Wire;

/// <summary>Finds what somebody probably meant by a word that does not exist.</summary>
public static class NearestWord
{
    private const int LengthMax = 40;

    /// <summary>
    /// The nearest of <paramref name="words"/>, or null when none is near: at most a third of its letters may have to
    /// be
    /// inserted, removed, replaced (Levenshtein); case, spaces, <c>-</c> and <c>_</c> do not count.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> words)
    {
        if (word.Length is 0 or > LengthMax) return null;
        string folded = Fold(word);
        string? nearest = null;
        int best = int.MaxValue;
        foreach (string candidate in words)
        {
            int distance = Distance(folded, Fold(candidate));
            if (distance >= best || distance * 3 > candidate.Length) continue;
            best = distance;
            nearest = candidate;
        }
        return nearest;
    }

    private static string Fold(string word) =>
        string.Concat(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
