using System.Buffers;
using System.Globalization;
using System.Text;

namespace Levee.Cel.Parsing;

/// <summary>Reads string and bytes literals with their prefixes, quotes and escapes.</summary>
internal static class StringReader
{
    /// <summary>Reads a literal at an index when one begins there.</summary>
    internal static bool TryRead(string source, ref int at, out CelValue value)
    {
        int start = at;
        int quote = at;
        bool isRaw = false;
        bool isBytes = false;
        while (quote < source.Length && quote - at < 2 && source[quote] is 'r' or 'R' or 'b' or 'B')
        {
            bool isRawMark = source[quote] is 'r' or 'R';
            if (isRawMark ? isRaw : isBytes) break;
            isRaw |= isRawMark;
            isBytes |= !isRawMark;
            quote++;
        }
        value = default;
        if (quote >= source.Length || source[quote] is not ('"' or '\'')) return false;

        bool isTriple = quote + 2 < source.Length
            && source[quote + 1] == source[quote] && source[quote + 2] == source[quote];
        string delimiter = new(source[quote], isTriple ? 3 : 1);
        int body = quote + delimiter.Length;
        int end = FindEnd(source, start, body, delimiter, isRaw);
        at = end + delimiter.Length;
        ArrayBufferWriter<byte> octets = new();
        StringBuilder text = new();
        Decode(source.AsSpan(body, end - body), body, isRaw, isBytes, text, octets);
        value = isBytes ? CelValue.OwnedBytes(octets.WrittenSpan.ToArray()) : CelValue.String(text.ToString());
        return true;
    }

    private static int FindEnd(string source, int start, int body, string delimiter, bool isRaw)
    {
        for (int i = body; i < source.Length; i++)
        {
            if (string.CompareOrdinal(source, i, delimiter, 0, delimiter.Length) == 0) return i;
            if (delimiter.Length == 1 && source[i] is '\n' or '\r') break;
            if (!isRaw && source[i] == '\\') i++;
        }
        throw new CelSyntaxException(start, "a string is not closed", $"a closing {delimiter}");
    }

    private static void Decode(ReadOnlySpan<char> body, int offset, bool isRaw, bool isBytes,
        StringBuilder text, ArrayBufferWriter<byte> octets)
    {
        for (int i = 0; i < body.Length;)
        {
            int codePoint;
            bool isOctet = false;
            int used;
            if (!isRaw && body[i] == '\\')
            {
                used = Escape(body[i..], offset + i, isBytes, out codePoint, out isOctet);
            }
            else
            {
                if (Rune.DecodeFromUtf16(body[i..], out Rune rune, out used) != OperationStatus.Done)
                    throw new CelSyntaxException(offset + i, "half of a surrogate pair is not a character");
                codePoint = rune.Value;
            }
            Append(codePoint, isOctet, isBytes, text, octets);
            i += used;
        }
    }

    private static void Append(
        int codePoint, bool isOctet, bool isBytes, StringBuilder text, ArrayBufferWriter<byte> octets)
    {
        if (!isBytes)
        {
            text.Append(char.ConvertFromUtf32(codePoint));
            return;
        }
        Span<byte> room = octets.GetSpan(4);
        if (isOctet)
        {
            room[0] = (byte)codePoint;
            octets.Advance(1);
        }
        else
        {
            octets.Advance(new Rune(codePoint).EncodeToUtf8(room));
        }
    }

    private static int Escape(ReadOnlySpan<char> rest, int offset, bool isBytes, out int codePoint, out bool isOctet)
    {
        isOctet = false;
        char c = rest.Length > 1 ? rest[1] : '\0';
        int simple = "abfnrtv\\?\"'`".IndexOf(c, StringComparison.Ordinal);
        if (simple >= 0)
        {
            codePoint = "\a\b\f\n\r\t\v\\?\"'`"[simple];
            return 2;
        }
        (int skip, int digits) = c switch
        {
            'x' or 'X' => (2, 2),
            'u' => (2, 4),
            'U' => (2, 8),
            >= '0' and <= '3' => (1, 3),
            _ => throw new CelSyntaxException(offset, "an escape sequence is unknown", Known),
        };
        bool isOctal = digits == 3;
        if (isBytes && c is 'u' or 'U')
            throw new CelSyntaxException(offset, "\\u and \\U are for strings, not bytes", "\\x and two hex digits");
        if (!TryDigits(rest, skip, digits, isOctal, out codePoint))
            throw new CelSyntaxException(offset, "an escape sequence lacks its digits", Known);
        isOctet = digits < 4;
        if (!Rune.IsValid(codePoint))
            throw new CelSyntaxException(offset, "an escape sequence names no Unicode character", "U+0000 to U+10FFFF");
        return skip + digits;
    }

    private const string Known = "\\n \\t \\\\ \\\" \\x41 \\u0041 \\U00000041 \\101 or the like";

    private static bool TryDigits(ReadOnlySpan<char> rest, int skip, int digits, bool isOctal, out int value)
    {
        value = 0;
        if (rest.Length < skip + digits) return false;
        ReadOnlySpan<char> text = rest.Slice(skip, digits);
        if (!isOctal)
        {
            // Eight hexadecimal digits may be negative as an int; Rune refuses those.
            return int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        }
        foreach (char c in text)
        {
            if (c is < '0' or > '7') return false;
            value = (value * 8) + (c - '0');
        }
        return true;
    }
}
