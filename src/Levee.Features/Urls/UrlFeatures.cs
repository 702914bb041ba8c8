namespace Levee.Features.Urls;

/// <summary>What is kept of an address besides its host.</summary>
/// <param name="PathDepth">
/// Segments of the path that are not empty, when those of one dot are left out and those of two take the one before
/// with them (WHATWG URL 4.4, path state).
/// </param>
public readonly record struct UrlFeatures(int PathDepth)
{
    private const int TrackedMax = 64;

    /// <summary>The features of a UTF-8 address, with or without a scheme.</summary>
    public static UrlFeatures Of(ReadOnlySpan<byte> url)
    {
        ReadOnlySpan<byte> path = UrlCut.Of(url).Path;
        int depth = 0, segments = 0;
        ulong filled = 0; // a bit a segment: whether it is not empty; beyond 64 all are taken to be
        while (!path.IsEmpty)
        {
            path = path[1..];
            int end = path.IndexOfAny((byte)'/', (byte)'\\');
            (int length, bool isDots) = Measure(end < 0 ? path : path[..end]);
            path = end < 0 ? [] : path[end..];
            if (isDots && length == 1) continue;
            if (isDots && length == 2)
            {
                if (segments == 0) continue;
                segments--;
                if (segments >= TrackedMax || (filled & (1UL << segments)) != 0) depth--;
                continue;
            }
            if (length > 0) depth++;
            if (segments < TrackedMax)
                filled = length > 0 ? filled | (1UL << segments) : filled & ~(1UL << segments);
            else if (length == 0) continue;
            segments++;
        }
        return new UrlFeatures(depth);
    }

    // Letters of a segment as browsers see them, %2e being a dot, and whether all are dots.
    private static (int Length, bool IsDots) Measure(ReadOnlySpan<byte> segment)
    {
        int length = 0;
        bool isDots = true;
        while (!segment.IsEmpty)
        {
            bool isCoded = PercentCode.TryRead(segment, out byte letter);
            if (!isCoded) letter = segment[0];
            segment = segment[(isCoded ? 3 : 1)..];
            if (!isCoded && UrlCut.IsDropped(letter)) continue;
            length++;
            isDots &= letter == '.';
        }
        return (length, isDots && length > 0);
    }
}
