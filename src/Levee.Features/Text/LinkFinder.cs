namespace Levee.Features.Text;

/// <summary>
/// Finds links in a folded text: with a scheme, or a bare domain whose last label is one that links use. Chinese and
/// other letters may stand right beside a link; e-mail addresses are not links.
/// </summary>
internal static class LinkFinder
{
    private const string UrlMarks = "-._~:/?#[]@!$&'()*+,;=%";

    /// <summary>Adds the links of <paramref name="text"/> to <paramref name="links"/>, in order.</summary>
    public static void Find(ReadOnlySpan<char> text, List<LinkRange> links)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i])) continue;
            int end = HostEnd(text, i);
            bool isLink = text[end..].StartsWith("://", StringComparison.Ordinal)
                ? TryScheme(text, i, end, out LinkRange link)
                : TryBare(text, i, end, out link);
            if (isLink) links.Add(link);
            i = isLink ? link.End - 1 : end - 1;
        }
    }

    private static bool TryScheme(ReadOnlySpan<char> text, int start, int end, out LinkRange link)
    {
        link = default;
        ReadOnlySpan<char> token = text[start..end];
        int scheme = token.EndsWith("https", StringComparison.Ordinal) ? end - 5
            : token.EndsWith("http", StringComparison.Ordinal) ? end - 4
            : -1;
        if (scheme < 0) return false;
        int hostStart = end + 3;
        int hostEnd = hostStart;
        while (hostEnd < text.Length && IsAuthority(text[hostEnd])) hostEnd++;
        // Letters of another script belong to the host only where plain letters do not make one already.
        if (!text[hostStart..hostEnd].Contains('.'))
            while (hostEnd < text.Length && (IsAuthority(text[hostEnd]) || char.IsLetterOrDigit(text[hostEnd])))
                hostEnd++;
        while (hostEnd > hostStart && text[hostEnd - 1] is '.' or '-' or ':') hostEnd--;
        if (hostEnd == hostStart) return false;
        link = new LinkRange(scheme, PathEnd(text, hostEnd), hostStart, hostEnd);
        return true;
    }

    private static bool TryBare(ReadOnlySpan<char> text, int start, int end, out LinkRange link)
    {
        link = default;
        bool isMail = end < text.Length && text[end] == '@' || start > 0 && text[start - 1] == '@';
        if (isMail) return false;
        int hostEnd = end;
        while (hostEnd > start && text[hostEnd - 1] is '.' or '-' or '_') hostEnd--;
        bool hasPath = hostEnd == end && end < text.Length && text[end] is '/' or '?' or '#';
        if (hostEnd == end && end + 1 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]))
            hasPath = true;
        if (!LinkDomains.IsHost(text[start..hostEnd], hasPath)) return false;
        link = new LinkRange(start, hasPath ? PathEnd(text, hostEnd) : hostEnd, start, hostEnd);
        return true;
    }

    /// <summary>Past the characters that hosts are made of.</summary>
    private static int HostEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_')) end++;
        return end;
    }

    private static int PathEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && IsUrl(text[end])) end++;
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')') end--;
        return end;
    }

    private static bool IsAuthority(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@' or ':' or '%';

    private static bool IsUrl(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || UrlMarks.Contains(letter, StringComparison.Ordinal);
}
