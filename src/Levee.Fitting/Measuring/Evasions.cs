using System.Text;
using Levee.Fitting.Commands;

namespace Levee.Fitting.Measuring;

/// <summary>Ways in which senders disguise a text, each applied to all of it: harder than what is met.</summary>
internal static class Evasions
{
    private const string Latin = "aceiopsxyABCEHKMOPTX";
    private const string LookAlike = "асеіорѕхуАВСЕНКМОРТХ";
    private const string DigitWords = "零一二三四五六七八九";

    private static readonly Dictionary<char, string> Traditional = Pairs("data/opencc/TSCharacters.txt")
        .Where(pair => pair.Left.Length == 1 && pair.Right.Length == 1 && pair.Left != pair.Right)
        .DistinctBy(pair => pair.Right).ToDictionary(pair => pair.Right[0], pair => pair.Left);

    private static readonly Dictionary<char, string> Halves = Pairs("data/split-characters.tsv")
        .DistinctBy(pair => pair.Right).ToDictionary(pair => pair.Right[0], pair => pair.Left);

    /// <summary>All of them, by name.</summary>
    public static readonly IReadOnlyList<(string Name, Func<string, string> Apply)> All =
    [
        ("traditional", text => Each(text, letter => Traditional.GetValueOrDefault(letter))),
        ("split-characters", text => Each(text, letter => Halves.GetValueOrDefault(letter))),
        ("look-alikes", text => Each(text, letter =>
            Latin.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? LookAlike[at].ToString() : null)),
        ("zero-width", text => Between(text, '\u200B', _ => true)),
        ("marks", text => Between(text, '.', IsIdeograph)),
        ("spaces", text => Between(text, ' ', IsIdeograph)),
        ("digit-words", text => Each(text, letter => letter is >= '0' and <= '9'
            ? DigitWords[letter - '0'].ToString() : null)),
        ("full-width", text => Each(text, letter => letter is > ' ' and < '\u007F'
            ? ((char)(letter + 0xFEE0)).ToString() : null)),
    ];

    private static bool IsIdeograph(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static string Each(string text, Func<char, string?> other)
    {
        StringBuilder whole = new();
        foreach (char letter in text) whole.Append(other(letter) ?? letter.ToString());
        return whole.ToString();
    }

    private static string Between(string text, char mark, Func<char, bool> isMarked)
    {
        StringBuilder whole = new();
        for (int i = 0; i < text.Length; i++)
        {
            whole.Append(text[i]);
            if (i + 1 < text.Length && isMarked(text[i]) && isMarked(text[i + 1])) whole.Append(mark);
        }
        return whole.ToString();
    }

    private static IEnumerable<(string Left, string Right)> Pairs(string table) =>
        File.ReadLines(Path.Combine(Shared.Home, table))
            .Where(line => !line.StartsWith('#') && line.Contains('\t', StringComparison.Ordinal))
            .Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1].Split(' ')[0]));
}
