namespace Levee.Features.Urls;

/// <summary>What is kept of an address besides its host.</summary>
/// <param name="PathDepth">Segments of the path that are not empty.</param>
public readonly record struct UrlFeatures(int PathDepth)
{
    /// <summary>The features of a UTF-8 address, with or without a scheme.</summary>
    public static UrlFeatures Of(ReadOnlySpan<byte> url)
    {
        url = url.Trim(" \t\r\n"u8);
        int scheme = url.IndexOf("://"u8);
        if (scheme >= 0 && url[..scheme].IndexOfAny("/?#"u8) < 0) url = url[(scheme + 3)..];
        int end = url.IndexOfAny("?#"u8);
        if (end >= 0) url = url[..end];
        int depth = 0;
        int slash = url.IndexOfAny((byte)'/', (byte)'\\');
        while (slash >= 0)
        {
            url = url[(slash + 1)..];
            slash = url.IndexOfAny((byte)'/', (byte)'\\');
            if (slash > 0 || slash < 0 && !url.IsEmpty) depth++;
        }
        return new UrlFeatures(depth);
    }
}
