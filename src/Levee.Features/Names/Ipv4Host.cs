using System.Buffers.Text;

namespace Levee.Features.Names;

/// <summary>
/// IPv4 addresses as browsers read them (WHATWG URL 3.5): one to four numbers, decimal, octal or hexadecimal.
/// </summary>
internal static class Ipv4Host
{
    /// <summary>Rewrites a host that ends in a number to four decimal numbers; leaves other hosts alone.</summary>
    public static NameFault Normalise(Span<byte> host, ref int length)
    {
        ReadOnlySpan<byte> text = host[..length];
        ReadOnlySpan<byte> last = text[(text.LastIndexOf((byte)'.') + 1)..];
        bool endsInNumber = last.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 || IsHexadecimal(last);
        if (!endsInNumber) return NameFault.None;
        if (!TryRead(text, out uint address)) return NameFault.BadAddress;
        length = Write(address, host);
        return NameFault.None;
    }

    private static bool IsHexadecimal(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("0x"u8)) return false;
        foreach (byte letter in text[2..])
            if (!char.IsAsciiHexDigitLower((char)letter))
                return false;
        return true;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out uint address)
    {
        address = 0;
        int parts = 0;
        ulong value = 0;
        while (true)
        {
            int dot = text.IndexOf((byte)'.');
            if (++parts > 4 || !TryNumber(dot < 0 ? text : text[..dot], out ulong part)) return false;
            if (dot < 0)
            {
                int bits = 8 * (5 - parts);
                if (part >= 1UL << bits) return false;
                address = (uint)((value << bits) | part);
                return true;
            }
            if (part > 255) return false;
            value = (value << 8) | part;
            text = text[(dot + 1)..];
        }
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out ulong value)
    {
        value = 0;
        uint radix = 10;
        if (text.StartsWith("0x"u8))
        {
            radix = 16;
            text = text[2..];
        }
        else if (text.Length > 1 && text[0] == '0')
        {
            radix = 8;
        }
        else if (text.IsEmpty)
        {
            return false;
        }
        foreach (byte letter in text)
        {
            int digit = letter is >= (byte)'a' ? letter - 'a' + 10 : letter - '0';
            if (digit < 0 || digit >= radix) return false;
            value = value * radix + (uint)digit;
            if (value > uint.MaxValue) return false;
        }
        return true;
    }

    private static int Write(uint address, Span<byte> host)
    {
        int length = 0;
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            Utf8Formatter.TryFormat((address >> shift) & 255, host[length..], out int written);
            length += written;
            if (shift > 0) host[length++] = (byte)'.';
        }
        return length;
    }
}
