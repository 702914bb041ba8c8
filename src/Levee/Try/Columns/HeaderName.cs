using System.Text;

namespace Levee.Try.Columns;

/// <summary>The names of columns, made comparable.</summary>
internal static class HeaderName
{
    private static readonly string[] OtherThings = ["名称", "姓名", "户名", "名字", "地址", "归属地", "备注"];

    /// <summary>Lower case, without spaces, punctuation and what stands in parentheses.</summary>
    public static string KeyOf(string header)
    {
        StringBuilder key = new();
        int depth = 0;
        foreach (char c in header)
        {
            if (c is '(' or '（' or '[' or '【') depth++;
            else if (c is ')' or '）' or ']' or '】') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }

    /// <summary>How well a header names one of <paramref name="names"/>, 0 to 1.</summary>
    public static double Score(string header, IReadOnlyList<string> names)
    {
        string key = KeyOf(header);
        if (key.Length == 0) return 0;
        if (names.Contains(key)) return 1;
        if (OtherThings.Any(word => key.EndsWith(word, StringComparison.Ordinal))) return 0;
        HashSet<string> words = WordsOf(header);
        double best = 0;
        foreach (string name in names)
        {
            bool isHan = name[0] >= 0x80;
            bool isInside = isHan ? name.Length > 1 && key.Contains(name, StringComparison.Ordinal)
                : words.Contains(name);
            if (isInside) best = Math.Max(best, isHan ? 0.6 + (0.3 * name.Length / key.Length) : 0.75);
        }
        return best;
    }

    /// <summary>The words of a Latin header: cut at punctuation and at capitals.</summary>
    private static HashSet<string> WordsOf(string header)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        StringBuilder word = new();
        for (int i = 0; i < header.Length; i++)
        {
            char c = header[i];
            bool isCut = !char.IsAsciiLetterOrDigit(c)
                || (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(header[i - 1]));
            if (isCut) Take(words, word);
            if (char.IsAsciiLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
        }
        Take(words, word);
        return words;
    }

    private static void Take(HashSet<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
