using System.Collections.Frozen;

namespace Levee.Features.Text;

/// <summary>Tells a bare domain in a text from words with a dot between.</summary>
internal static class LinkDomains
{
    /// <summary>
    /// Last labels that make a link even without a path. Ones that are words (me, so, is) need a path.
    /// </summary>
    private static readonly FrozenSet<string> Bare = FrozenSet.ToFrozenSet(
    [
        "com", "net", "org", "info", "biz", "edu", "gov", "mobi", "asia", "name", "pro",
        "top", "xyz", "vip", "shop", "club", "site", "online", "store", "tech", "app", "icu", "work", "fun", "ink",
        "live", "cloud", "link", "wang", "ltd", "group", "fit", "run", "love", "beauty", "cyou", "sbs", "cfd", "buzz",
        "rest", "bond", "bar", "win", "bid", "loan", "date", "men", "click", "help", "lol", "life", "today", "world",
        "space", "website", "host", "press", "ren", "red", "pub", "ski", "kim", "pink", "blue", "center", "city",
        "company", "email", "games", "market", "news", "social", "team", "video", "wiki", "zone", "page", "dev",
        "cn", "hk", "tw", "mo", "jp", "kr", "sg", "cc", "tv", "co", "io", "ru", "uk", "de", "fr", "my", "th", "ph",
        "vn", "ws", "la", "pw", "gg", "eu", "ca", "au", "br", "ng", "tk", "ml", "ga", "cf", "gq",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BareLabels =
        Bare.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// True when lower-case <paramref name="host"/> is a domain or an IPv4 address that a link would have.
    /// </summary>
    public static bool IsHost(ReadOnlySpan<char> host, bool hasPath)
    {
        int lastDot = host.LastIndexOf('.');
        if (lastDot <= 0 || host.Length > 253 || !HasGoodLabels(host)) return false;
        ReadOnlySpan<char> last = host[(lastDot + 1)..];
        if (BareLabels.Contains(last) || last.StartsWith("xn--", StringComparison.Ordinal)) return true;
        if (!hasPath) return false;
        bool isCountry = last.Length == 2 && char.IsAsciiLetter(last[0]) && char.IsAsciiLetter(last[1]);
        return isCountry || IsAddress(host);
    }

    private static bool HasGoodLabels(ReadOnlySpan<char> host)
    {
        foreach (Range range in host.Split('.'))
        {
            ReadOnlySpan<char> label = host[range];
            if (label.IsEmpty || label.Length > 63 || label[0] == '-' || label[^1] == '-') return false;
        }
        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> host)
    {
        int parts = 0;
        foreach (Range range in host.Split('.'))
        {
            ReadOnlySpan<char> part = host[range];
            parts++;
            if (part.Length > 3 || part.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
            if (int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) > 255) return false;
        }
        return parts == 4;
    }
}
