using System.Collections.Frozen;
using Levee.Features.Tables;

namespace Levee.Features.Hosts;

/// <summary>Hosts whose links lead elsewhere (<c>data/shorteners.txt</c>): the host says nothing of the goal.</summary>
public static class Shorteners
{
    private static readonly FrozenSet<string> Table =
        EmbeddedTable.Lines("shorteners", "#").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a host of that list, in normal form.</summary>
    public static bool Has(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return Lookup.Contains(host);
    }
}
