namespace Levee.Features.Urls;

/// <summary>Percent-decoding (WHATWG URL 1.3).</summary>
internal static class PercentCode
{
    /// <summary>
    /// Decodes in place and once, so that <c>%2561</c> becomes <c>%61</c>; a percent sign without two digits stays.
    /// </summary>
    /// <returns>The length left.</returns>
    public static int Decode(Span<byte> text)
    {
        int written = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (TryRead(text[at..], out byte decoded))
            {
                text[written++] = decoded;
                at += 2;
            }
            else
            {
                text[written++] = text[at];
            }
        }
        return written;
    }

    /// <summary>True when a text begins with a percent sign and two digits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out byte decoded)
    {
        decoded = 0;
        if (text.Length < 3 || text[0] != '%' || !char.IsAsciiHexDigit((char)text[1])
            || !char.IsAsciiHexDigit((char)text[2])) return false;
        decoded = (byte)(Digit(text[1]) * 16 + Digit(text[2]));
        return true;
    }

    private static int Digit(byte letter) => letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10;
}
