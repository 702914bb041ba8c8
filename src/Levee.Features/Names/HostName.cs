using System.Buffers;
using System.Globalization;
using System.Text;
using Levee.Features.Urls;

namespace Levee.Features.Names;

/// <summary>
/// Host names in one normal form, whatever way browsers would still read them (WHATWG URL 3.5): lower case, no final
/// dot, no port and no sign-in name; other scripts as in IDNA (<c>xn--</c>); IPv4 addresses as four decimal numbers,
/// IPv6 as RFC 5952 writes them. The mapping of UTS #46 is that of our own folding tables, no more.
/// </summary>
public static class HostName
{
    /// <summary>Bytes that a normal form can need.</summary>
    public const int LengthMax = 253;

    private const int LabelMax = 63;

    // The longest name in letters of three bytes, each percent-encoded, and a port.
    private const int SpelledMax = LengthMax * 9 + 6;

    private static readonly SearchValues<byte> LabelLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private static readonly IdnMapping Idna = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    /// <summary>
    /// Normalises a UTF-8 host, or the host of an address, into <paramref name="normal"/> (at least <see
    /// cref="LengthMax"/> bytes).
    /// </summary>
    public static NameFault Normalise(ReadOnlySpan<byte> plain, Span<byte> normal, out int written)
    {
        written = 0;
        Span<byte> room = stackalloc byte[SpelledMax];
        NameFault fault = Spell(UrlCut.Of(plain).Host, room, out int length);
        if (fault != NameFault.None) return fault;
        ReadOnlySpan<byte> host = room[..length];
        if (host[0] == '[') return Bracketed(host, normal, out written);
        fault = Ascii.IsValid(host)
            ? Plain(host, normal, out written)
            : International(host, normal, out written);
        if (fault != NameFault.None) return fault;
        fault = CheckLabels(normal[..written]);
        return fault != NameFault.None ? fault : Ipv4Host.Normalise(normal, ref written);
    }

    /// <summary>
    /// Takes tabs and line ends out, cuts the port and the final dot off, and percent-decodes once (WHATWG URL 3.5). A
    /// separator that appears by decoding is no separator: no name holds it.
    /// </summary>
    private static NameFault Spell(ReadOnlySpan<byte> written, Span<byte> host, out int length)
    {
        length = 0;
        foreach (byte letter in written)
        {
            if (UrlCut.IsDropped(letter)) continue;
            if (length == host.Length) return NameFault.HostTooLong;
            host[length++] = letter;
        }
        int port = host[..length].LastIndexOf((byte)':');
        if (port >= 0 && host[(port + 1)..length].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) length = port;
        length = PercentCode.Decode(host[..length]);
        if (length > 0 && host[length - 1] == '.') length--;
        return length == 0 ? NameFault.Empty : NameFault.None;
    }

    private static NameFault Plain(ReadOnlySpan<byte> host, Span<byte> normal, out int written)
    {
        written = 0;
        if (host.Length > LengthMax) return NameFault.HostTooLong;
        Ascii.ToLower(host, normal, out written);
        return NameFault.None;
    }

    private static NameFault International(ReadOnlySpan<byte> host, Span<byte> normal, out int written)
    {
        written = 0;
        StringBuilder folded = new();
        foreach (Rune rune in Encoding.UTF8.GetString(host).EnumerateRunes())
        {
            // RFC 3490 section 3.1: the ideographic full stops separate labels too.
            int point = rune.Value is 0x3002 or 0xFF61 ? '.' : Text.FoldingTable.Fold(rune.Value);
            if (point != Text.FoldingTable.Dropped) folded.Append(new Rune(point).ToString());
        }
        // Punycode (RFC 3492) takes a time that grows with the square of a label, and no name becomes shorter by it.
        if (folded.Length > LengthMax) return NameFault.HostTooLong;
        string ascii;
        try
        {
            ascii = Idna.GetAscii(folded.ToString().TrimEnd('.'));
        }
        catch (ArgumentException)
        {
            return NameFault.BadLabel;
        }
        if (ascii.Length > LengthMax) return NameFault.HostTooLong;
        return Plain(Encoding.ASCII.GetBytes(ascii), normal, out written);
    }

    private static NameFault Bracketed(ReadOnlySpan<byte> host, Span<byte> normal, out int written)
    {
        written = 0;
        if (host[^1] != ']' || host.Length > 47) return NameFault.BadAddress;
        return Ipv6Host.TryNormalise(host[1..^1], normal, out written) ? NameFault.None : NameFault.BadAddress;
    }

    private static NameFault CheckLabels(ReadOnlySpan<byte> host)
    {
        while (true)
        {
            int dot = host.IndexOf((byte)'.');
            ReadOnlySpan<byte> label = dot < 0 ? host : host[..dot];
            if (label.IsEmpty) return NameFault.BadLabel;
            if (label.Length > LabelMax) return NameFault.HostTooLong;
            if (label.IndexOfAnyExcept(LabelLetters) >= 0) return NameFault.BadLabel;
            if (dot < 0) return NameFault.None;
            host = host[(dot + 1)..];
        }
    }
}
