using Levee.Features.Tables;

namespace Levee.Features.Text;

/// <summary>Traditional Chinese characters and the simplified ones that stand for them (OpenCC's table).</summary>
internal static class SimplifiedTable
{
    private static readonly char[] Table = Load();

    /// <summary>The simplified form of a character; itself when it has none.</summary>
    public static char Of(char letter) => letter < 0x2E80 ? letter : Table[letter];

    private static char[] Load()
    {
        char[] table = new char[0x10000];
        for (int i = 0; i < table.Length; i++) table[i] = (char)i;
        foreach (string line in EmbeddedTable.Lines("simplified", "#"))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab != 1) continue;
            // The first of several forms is the most usual; characters outside the basic plane are too rare in texts.
            ReadOnlySpan<char> to = line.AsSpan(2);
            int end = to.IndexOf(' ');
            if (end >= 0) to = to[..end];
            if (to.Length == 1) table[line[0]] = to[0];
        }
        // Written for each other in simplified texts, too.
        foreach ((char one, char other) in (ReadOnlySpan<(char, char)>)[('帐', '账'), ('帳', '账'), ('妳', '你')])
            table[one] = other;
        return table;
    }
}
