namespace Levee.Features.Urls;

/// <summary>
/// Cuts an address where browsers do (WHATWG URL 4.4, special schemes), however it is spelled: spaces and controls
/// around it, tabs and line ends inside it, any number of slashes of either kind behind the scheme, or no scheme.
/// Nothing is copied, nothing throws, time is linear.
/// </summary>
internal readonly ref struct UrlCut
{
    private const int SchemeMax = 5;

    private UrlCut(ReadOnlySpan<byte> host, ReadOnlySpan<byte> path)
    {
        Host = host;
        Path = path;
    }

    /// <summary>Host and port as written: tabs, line ends and percent signs may still be inside.</summary>
    public ReadOnlySpan<byte> Host { get; }

    /// <summary>From the first slash behind the host up to the query or fragment.</summary>
    public ReadOnlySpan<byte> Path { get; }

    /// <summary>Cuts a UTF-8 address or host.</summary>
    public static UrlCut Of(ReadOnlySpan<byte> plain)
    {
        while (!plain.IsEmpty && plain[0] <= ' ') plain = plain[1..];
        while (!plain.IsEmpty && plain[^1] <= ' ') plain = plain[..^1];
        ReadOnlySpan<byte> rest = plain[SchemeLength(plain)..];
        int end = rest.IndexOfAny("/?#\\"u8);
        ReadOnlySpan<byte> authority = end < 0 ? rest : rest[..end];
        ReadOnlySpan<byte> path = end < 0 ? [] : rest[end..];
        int query = path.IndexOfAny("?#"u8);
        // What stands before the last @ is a name to sign in with: a lure that looks like a host.
        return new UrlCut(authority[(authority.LastIndexOf((byte)'@') + 1)..], query < 0 ? path : path[..query]);
    }

    /// <summary>True for tabs and line ends, which browsers take out wherever they stand.</summary>
    public static bool IsDropped(byte letter) => letter is (byte)'\t' or (byte)'\n' or (byte)'\r';

    // What stands before the host: a scheme of the web with what slashes follow, any other with two, or two alone.
    private static int SchemeLength(ReadOnlySpan<byte> plain)
    {
        Span<byte> scheme = stackalloc byte[SchemeMax];
        int length = 0;
        for (int at = 0; at < plain.Length; at++)
        {
            byte letter = plain[at];
            if (IsDropped(letter)) continue;
            if (letter == ':')
                return length is > 0 and <= SchemeMax && IsSpecial(scheme[..length])
                    ? SkipSlashes(plain, at + 1)
                    : AfterTwoSlashes(plain, at + 1);
            if (letter is (byte)'/' or (byte)'\\') return length == 0 ? AfterTwoSlashes(plain, at) : 0;
            if (letter is (byte)'?' or (byte)'#' or (byte)'@' or (byte)'%') return 0;
            if (length < SchemeMax) scheme[length] = (byte)(letter | 0x20);
            length++;
        }
        return 0;
    }

    private static bool IsSpecial(ReadOnlySpan<byte> scheme) =>
        scheme.SequenceEqual("https"u8) || scheme.SequenceEqual("http"u8) || scheme.SequenceEqual("ftp"u8)
        || scheme.SequenceEqual("ws"u8) || scheme.SequenceEqual("wss"u8);

    private static int SkipSlashes(ReadOnlySpan<byte> plain, int at)
    {
        while (at < plain.Length && (IsSlash(plain[at]) || IsDropped(plain[at]))) at++;
        return at;
    }

    private static int AfterTwoSlashes(ReadOnlySpan<byte> plain, int at)
    {
        int slashes = 0;
        for (; at < plain.Length && slashes < 2; at++)
        {
            if (IsSlash(plain[at])) slashes++;
            else if (!IsDropped(plain[at])) return 0;
        }
        return slashes == 2 ? at : 0;
    }

    private static bool IsSlash(byte letter) => letter is (byte)'/' or (byte)'\\';
}
