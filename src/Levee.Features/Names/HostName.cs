using System.Buffers;
using System.Globalization;
using System.Text;

namespace Levee.Features.Names;

/// <summary>
/// Host names in one normal form: lower case, no final dot, no port and no sign-in name; other scripts as in IDNA
/// (<c>xn--</c>); IPv4 addresses as four decimal numbers, the way browsers read them.
/// </summary>
public static class HostName
{
    /// <summary>Bytes that a normal form can need.</summary>
    public const int LengthMax = 253;

    private const int LabelMax = 63;

    private static readonly SearchValues<byte> LabelLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private static readonly SearchValues<byte> AddressLetters = SearchValues.Create("0123456789abcdefABCDEF:."u8);

    private static readonly IdnMapping Idna = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    /// <summary>
    /// Normalises a UTF-8 host, or the host of an address, into <paramref name="normal"/> (at least <see
    /// cref="LengthMax"/> bytes).
    /// </summary>
    public static NameFault Normalise(ReadOnlySpan<byte> plain, Span<byte> normal, out int written)
    {
        written = 0;
        ReadOnlySpan<byte> host = Cut(plain);
        if (host.IsEmpty) return NameFault.Empty;
        if (host[0] == '[') return Bracketed(host, normal, out written);
        NameFault fault = Ascii.IsValid(host)
            ? Plain(host, normal, out written)
            : International(host, normal, out written);
        if (fault != NameFault.None) return fault;
        fault = CheckLabels(normal[..written]);
        return fault != NameFault.None ? fault : Ipv4Host.Normalise(normal, ref written);
    }

    /// <summary>The part of an address or host that names the host: no scheme, sign-in name, port, path.</summary>
    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> plain)
    {
        plain = plain.Trim(" \t\r\n"u8);
        int scheme = plain.IndexOf("://"u8);
        if (scheme >= 0 && plain[..scheme].IndexOfAny("/?#"u8) < 0) plain = plain[(scheme + 3)..];
        // Browsers take a backslash for a slash (WHATWG URL, special schemes).
        int end = plain.IndexOfAny("/?#\\"u8);
        if (end >= 0) plain = plain[..end];
        int signIn = plain.LastIndexOf((byte)'@');
        if (signIn >= 0) plain = plain[(signIn + 1)..];
        int port = plain.LastIndexOf((byte)':');
        if (port >= 0 && plain[(port + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) plain = plain[..port];
        return plain.EndsWith("."u8) ? plain[..^1] : plain;
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
        if (host[1..^1].IndexOfAnyExcept(AddressLetters) >= 0) return NameFault.BadAddress;
        Ascii.ToLower(host, normal, out written);
        return NameFault.None;
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
