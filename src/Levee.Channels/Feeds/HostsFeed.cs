namespace Levee.Channels.Feeds;

/// <summary>A hosts file (hosts(5)): an address, then names that lead there; <c>#</c> begins a comment.</summary>
public static class HostsFeed
{
    private static readonly string[] Own =
    [
        "localhost", "localhost.localdomain", "local", "broadcasthost", "ip6-localhost", "ip6-loopback",
        "ip6-localnet", "ip6-mcastprefix", "ip6-allnodes", "ip6-allrouters", "ip6-allhosts", "0.0.0.0",
    ];

    /// <summary>Reads the names that lead nowhere; those of the machine itself are passed over.</summary>
    public static IEnumerable<FeedItem> Read(TextReader text)
    {
        foreach ((long number, string line) in FeedText.Lines(text))
        {
            string bare = FeedText.Before(line, '#');
            if (bare.Length > FeedText.LineMax)
            {
                yield return FeedItem.Broken(number, "the line is too long");
                continue;
            }
            string[] words = bare.Split(
                (char[])[' ', '\t', '\ufeff'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (!System.Net.IPAddress.TryParse(words[0], out System.Net.IPAddress? address))
            {
                yield return FeedItem.Broken(number,
                    "an address and then names were expected, as in 0.0.0.0 bad.example");
                continue;
            }
            if (!IsNowhere(address))
            {
                yield return FeedItem.Broken(number,
                    "the names lead to a real address: 0.0.0.0, 127.0.0.1 or :: was expected");
                continue;
            }
            if (words.Length == 1) yield return FeedItem.Broken(number, "no name follows the address");
            foreach (string name in words.Skip(1).Where(name => !Own.Contains(name, StringComparer.OrdinalIgnoreCase)))
                yield return new FeedItem(number, name);
        }
    }

    private static bool IsNowhere(System.Net.IPAddress address) => System.Net.IPAddress.IsLoopback(address)
        || address.Equals(System.Net.IPAddress.Any) || address.Equals(System.Net.IPAddress.IPv6Any)
        || address.Equals(System.Net.IPAddress.Broadcast) || address.IsIPv6LinkLocal || address.IsIPv6Multicast;
}
