using System.Collections.Frozen;
using Levee.Features.Tables;

namespace Levee.Features.Text;

/// <summary>
/// Characters written as their two halves to slip past a filter: 木又 for 权. Only halves that make no word of their own
/// are listed (<c>data/split-characters.tsv</c>).
/// </summary>
internal static class SplitCharacters
{
    private static readonly FrozenDictionary<int, char> Table = Load();

    private static readonly FrozenSet<char> Lefts = Table.Keys.Select(key => (char)(key >>> 16)).ToFrozenSet();

    /// <summary>The character that two halves make; '\0' when they make none.</summary>
    public static char Join(char left, char right) =>
        Lefts.Contains(left) ? Table.GetValueOrDefault(Key(left, right)) : '\0';

    private static int Key(char left, char right) => unchecked((left << 16) | right);

    private static FrozenDictionary<int, char> Load()
    {
        Dictionary<int, char> table = [];
        foreach (string line in EmbeddedTable.Lines("splits", "#"))
        {
            Invariant.Require(line.Length == 4 && line[2] == '\t');
            table.Add(Key(line[0], line[1]), line[3]);
        }
        return table.ToFrozenDictionary();
    }
}
