namespace Levee.Channels.Feeds;

/// <summary>
/// A response policy zone as a zone file (RFC 1035 section 5; draft-vixie-dnsop-dns-rpz): the names whose answers it
/// withholds. Entries that let something pass, or that are triggered by addresses or name servers, are named and not
/// taken.
/// </summary>
public static class RpzFeed
{
    private static readonly string[] Types =
        ["CNAME", "A", "AAAA", "TXT", "NS", "SOA", "MX", "DNAME", "PTR", "SRV", "CAA", "LOC"];

    private static readonly string[] Withheld = [".", "*.", "rpz-drop.", "rpz-tcp-only."];

    // Lines that the start of authority may go over; in other records a parenthesis would hide what follows.
    private const int ContinuedMax = 64;

    private const string NeverClosed = "the parenthesis of the SOA record is never closed";

    /// <summary>Reads the entries; a wildcard beside its own name is one entry.</summary>
    public static IEnumerable<FeedItem> Read(TextReader text)
    {
        Zone zone = new();
        int depth = 0, continued = 0;
        string last = "";
        foreach ((long number, string line) in FeedText.Lines(text))
        {
            string bare = FeedText.Before(line, ';');
            bool isContinued = depth > 0;
            if (isContinued || IsAuthority(bare)) depth = Math.Max(0, depth + bare.Count('(') - bare.Count(')'));
            continued = isContinued ? continued + 1 : 0;
            if (continued > ContinuedMax)
            {
                depth = 0;
                yield return FeedItem.Broken(number, NeverClosed);
            }
            if (isContinued || bare.AsSpan().Trim().Length == 0) continue;
            if (bare.Length > FeedText.LineMax)
            {
                yield return FeedItem.Broken(number, "the line is too long");
                continue;
            }
            if (zone.Read(number, bare) is not { } item || item.Value == last && item.Fault is null) continue;
            if (item.Fault is null) last = item.Value;
            yield return item;
        }
        if (depth > 0) yield return FeedItem.Broken(1, NeverClosed);
    }

    private static bool IsAuthority(string line) => line.Split((char[])[' ', '\t'])
        .Any(word => word.Equals("SOA", StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands from line to line: the origin and the owner last named.</summary>
    private sealed class Zone
    {
        private string origin = "";
        private string owner = "";

        public FeedItem? Read(long number, string line)
        {
            string[] words = line.Split((char[])[' ', '\t', '\ufeff'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) return null;
            if (words[0].Equals("$ORIGIN", StringComparison.OrdinalIgnoreCase))
            {
                origin = words.Length > 1 ? words[1].TrimEnd('.').ToLowerInvariant() : "";
                return null;
            }
            if (words[0].StartsWith('$'))
                return words[0].Equals("$TTL", StringComparison.OrdinalIgnoreCase)
                    ? null
                    : FeedItem.Broken(number, "only $ORIGIN and $TTL are read");
            bool hasOwner = !char.IsWhiteSpace(line[0]);
            if (hasOwner) owner = words[0];
            int at = Array.FindIndex(words, hasOwner ? 1 : 0, word => Types.Contains(word.ToUpperInvariant()));
            if (at < 0)
                return FeedItem.Broken(number,
                    "an owner, a type and a target were expected, as in bad.example CNAME .");
            return Entry(number, words[at].ToUpperInvariant(), at + 1 < words.Length ? words[at + 1] : "");
        }

        private FeedItem? Entry(long number, string type, string target)
        {
            if (type == "SOA" && owner != "@" && owner.EndsWith('.')) origin = owner.TrimEnd('.').ToLowerInvariant();
            if (type is "SOA" or "NS" || owner == "@") return null;
            string name = Relative(owner);
            if (name.Split('.')[^1] is "rpz-ip" or "rpz-client-ip" or "rpz-nsdname" or "rpz-nsip")
                return FeedItem.Broken(number, "triggers by address or name server are not taken: a name was expected");
            if (type == "CNAME" && !Withheld.Contains(target.ToLowerInvariant()))
                return FeedItem.Broken(number, target.StartsWith("rpz-passthru", StringComparison.OrdinalIgnoreCase)
                    ? "this entry lets the name pass: it is not taken"
                    : "this entry leads somewhere else: it is not taken");
            return new FeedItem(number, name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name);
        }

        private string Relative(string name)
        {
            string low = name.ToLowerInvariant();
            if (!low.EndsWith('.')) return low;
            low = low[..^1];
            return origin.Length > 0 && low.EndsWith("." + origin, StringComparison.Ordinal)
                ? low[..^(origin.Length + 1)]
                : low;
        }
    }
}
