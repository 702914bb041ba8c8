using System.Collections.Frozen;
using System.Globalization;
using Levee.Features.Tables;

namespace Levee.Features.Hosts;

/// <summary>
/// Which ending of a host is a public suffix, under which anybody may register: the algorithm of publicsuffix.org over
/// its list (<c>data/public-suffix</c>). Hosts are in normal form, lower case and ASCII.
/// </summary>
public static class PublicSuffixes
{
    private const byte Plain = 1;
    private const byte Wildcard = 2;
    private const byte Exception = 4;
    private const byte Private = 8;

    private static readonly FrozenDictionary<string, byte> Rules = Load();

    // What stands above a rule: names below it belong to strangers, though no rule names it itself (kawasaki.jp).
    private static readonly FrozenSet<string> Above = Rules
        .SelectMany(rule => Parents(rule.Key, isSelf: (rule.Value & Wildcard) != 0))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Rules.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Domains of firms under which their customers put pages of their own, in order.</summary>
    public static IEnumerable<string> Hosting => Rules
        .Where(rule => (rule.Value & Private) != 0 && rule.Key.Contains('.', StringComparison.Ordinal))
        .Select(rule => rule.Key).Order(StringComparer.Ordinal);

    /// <summary>Where the public suffix begins; 0 when the whole host is one.</summary>
    public static int SuffixStart(ReadOnlySpan<char> host) => Longest(host).Start;

    /// <summary>
    /// True when the suffix is a firm's, under which its customers put pages of their own (github.io, pages.dev).
    /// </summary>
    public static bool IsHosting(ReadOnlySpan<char> host) => Longest(host).IsPrivate;

    /// <summary>
    /// The suffix and one label more, what somebody registered; the whole host when it is a suffix itself.
    /// </summary>
    public static ReadOnlySpan<char> Registrable(ReadOnlySpan<char> host)
    {
        int suffix = SuffixStart(host);
        return suffix == 0 ? host : host[(host[..(suffix - 1)].LastIndexOf('.') + 1)..];
    }

    /// <summary>The label that was registered, without its suffix; empty when the host is a suffix itself.</summary>
    public static ReadOnlySpan<char> RegisteredLabel(ReadOnlySpan<char> host)
    {
        int suffix = SuffixStart(host);
        return suffix == 0 ? [] : host[(host[..(suffix - 1)].LastIndexOf('.') + 1)..(suffix - 1)];
    }

    /// <summary>True when a public suffix lies below the host, so that strangers register there.</summary>
    public static bool IsAbove(string host) => Above.Contains(host);

    private static IEnumerable<string> Parents(string rule, bool isSelf)
    {
        if (isSelf) yield return rule;
        for (int dot = rule.IndexOf('.', StringComparison.Ordinal); dot >= 0;
            dot = rule.IndexOf('.', dot + 1))
            yield return rule[(dot + 1)..];
    }

    private static (int Start, bool IsPrivate) Longest(ReadOnlySpan<char> host)
    {
        // From the longest ending to the shortest: the first rule met is the prevailing one.
        int before = -1;
        for (int start = 0; ;)
        {
            int dot = host[start..].IndexOf('.');
            if (Lookup.TryGetValue(host[start..], out byte rule))
            {
                bool isPrivate = (rule & Private) != 0;
                if ((rule & Exception) != 0) return (start + dot + 1, isPrivate);
                if ((rule & Wildcard) != 0 && before >= 0) return (before, isPrivate);
                if ((rule & Plain) != 0) return (start, isPrivate);
            }
            // No rule at all: the last label is taken for the suffix.
            if (dot < 0) return (start, false);
            before = start;
            start += dot + 1;
        }
    }

    private static FrozenDictionary<string, byte> Load()
    {
        IdnMapping idna = new();
        Dictionary<string, byte> rules = new(StringComparer.Ordinal);
        bool isPrivate = false;
        foreach (string line in EmbeddedTable.Lines("suffixes", remark: "\n"))
        {
            isPrivate |= line.Contains("BEGIN PRIVATE", StringComparison.Ordinal);
            if (line.StartsWith("//", StringComparison.Ordinal)) continue;
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            string rule = space < 0 ? line : line[..space];
            byte kind = Plain;
            if (rule.StartsWith("*.", StringComparison.Ordinal)) (kind, rule) = (Wildcard, rule[2..]);
            else if (rule[0] == '!') (kind, rule) = (Exception, rule[1..]);
            if (!Ascii(rule)) rule = idna.GetAscii(rule);
            byte known = rules.GetValueOrDefault(rule);
            rules[rule] = (byte)(known | kind | (isPrivate ? Private : 0));
        }
        return rules.ToFrozenDictionary(StringComparer.Ordinal);

        static bool Ascii(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F');
    }
}
