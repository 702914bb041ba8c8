using System.Buffers.Text;

namespace Levee.Features.Names;

/// <summary>
/// IPv6 addresses as browsers read and write them (WHATWG URL 3.5; RFC 5952): eight pieces, the longest run of zeros
/// left out, an IPv4 tail as two pieces.
/// </summary>
internal static class Ipv6Host
{
    private const int Pieces = 8;

    /// <summary>Writes the normal form, with brackets, of an address without them; false when it is none.</summary>
    public static bool TryNormalise(ReadOnlySpan<byte> text, Span<byte> normal, out int written)
    {
        written = 0;
        Span<ushort> pieces = stackalloc ushort[Pieces];
        if (!TryRead(text, pieces)) return false;
        written = Write(pieces, normal);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, Span<ushort> pieces)
    {
        int gap = text.IndexOf("::"u8);
        if (gap < 0) return TryPieces(text, pieces, out int all) && all == Pieces;
        Span<ushort> tail = stackalloc ushort[Pieces];
        if (!TryPieces(text[..gap], pieces, out int before) || !TryPieces(text[(gap + 2)..], tail, out int after))
            return false;
        if (before + after >= Pieces) return false;
        tail[..after].CopyTo(pieces[(Pieces - after)..]);
        return true;
    }

    private static bool TryPieces(ReadOnlySpan<byte> text, Span<ushort> pieces, out int count)
    {
        count = 0;
        if (text.IsEmpty) return true;
        while (count < Pieces)
        {
            int colon = text.IndexOf((byte)':');
            ReadOnlySpan<byte> piece = colon < 0 ? text : text[..colon];
            if (colon < 0 && piece.Contains((byte)'.')) return TryTail(piece, pieces, ref count);
            if (piece.Length > 4 || !Utf8Parser.TryParse(piece, out ushort value, out int read, 'x')
                || read != piece.Length) return false;
            pieces[count++] = value;
            if (colon < 0) return true;
            text = text[(colon + 1)..];
        }
        return false;
    }

    // Four decimal numbers without leading zeros take the place of the last two pieces.
    private static bool TryTail(ReadOnlySpan<byte> text, Span<ushort> pieces, ref int count)
    {
        if (count > Pieces - 2) return false;
        uint address = 0;
        for (int part = 0; part < 4; part++)
        {
            int dot = text.IndexOf((byte)'.');
            ReadOnlySpan<byte> number = dot < 0 ? text : text[..dot];
            if ((dot < 0) != (part == 3) || (number.Length > 1 && number[0] == '0')
                || !Utf8Parser.TryParse(number, out byte value, out int read) || read != number.Length) return false;
            address = (address << 8) | value;
            text = text[(dot + 1)..];
        }
        pieces[count++] = (ushort)(address >> 16);
        pieces[count++] = unchecked((ushort)address);
        return true;
    }

    private static int Write(ReadOnlySpan<ushort> pieces, Span<byte> normal)
    {
        (int from, int length) = LongestZeros(pieces);
        int written = 0;
        normal[written++] = (byte)'[';
        for (int at = 0; at < Pieces; at++)
        {
            if (length > 1 && at == from)
            {
                if (at == 0) normal[written++] = (byte)':';
                normal[written++] = (byte)':';
                at += length - 1;
                continue;
            }
            Utf8Formatter.TryFormat(pieces[at], normal[written..], out int digits, 'x');
            written += digits;
            if (at < Pieces - 1) normal[written++] = (byte)':';
        }
        normal[written++] = (byte)']';
        return written;
    }

    private static (int From, int Length) LongestZeros(ReadOnlySpan<ushort> pieces)
    {
        (int From, int Length) longest = (0, 0);
        for (int at = 0; at < Pieces; at++)
        {
            int length = 0;
            while (at + length < Pieces && pieces[at + length] == 0) length++;
            if (length > longest.Length) longest = (at, length);
            at += length;
        }
        return longest;
    }
}
