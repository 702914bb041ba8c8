using System.Buffers.Binary;
using System.Text;

namespace Levee.Contracts.Codec;

/// <summary>
/// Reads what <see cref="ByteSink"/> wrote and trusts no length: anything out of bounds is a
/// <see cref="DamagedBytesException"/> that says where.
/// </summary>
internal ref struct ByteSource
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> bytes;
    private readonly int origin;
    private int at;

    public ByteSource(ReadOnlySpan<byte> bytes, int origin = 0)
    {
        this.bytes = bytes;
        this.origin = origin;
        at = 0;
    }

    public readonly bool IsAtEnd => at == bytes.Length;

    public readonly int Remaining => bytes.Length - at;

    public readonly int Offset => origin + at;

    public byte Byte()
    {
        if (at == bytes.Length) throw Damaged("the bytes end where a byte was expected");
        return bytes[at++];
    }

    public ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Byte();
            if (shift == 63 && next > 1) throw Damaged("a number takes more than 64 bits");
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
        throw Damaged("a number takes more than ten bytes");
    }

    public long Signed() => UnZigZag(Varint());

    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    /// <summary>A number from 0 to <paramref name="max"/>.</summary>
    public int Number(int max, string what)
    {
        ulong value = Varint();
        if (value > (ulong)max) throw Damaged($"{what} is {value}, at most {max} was expected");
        return (int)value;
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > Remaining) throw Damaged($"{count} bytes were expected, {Remaining} are left");
        ReadOnlySpan<byte> part = bytes.Slice(at, count);
        at += count;
        return part;
    }

    /// <summary>A part with its length before it.</summary>
    public ReadOnlySpan<byte> Counted() => Bytes(Number(Remaining, "a length"));

    /// <summary>A part with its length before it, as a source of its own.</summary>
    public ByteSource Part()
    {
        int length = Number(Remaining, "a length");
        int start = Offset;
        return new ByteSource(Bytes(length), start);
    }

    public string Text()
    {
        ReadOnlySpan<byte> text = Counted();
        try
        {
            return StrictUtf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("a text is not UTF-8");
        }
    }

    public readonly DamagedBytesException Damaged(string what) => new(what, Offset);

    public static long UnZigZag(ulong value) => unchecked((long)(value >> 1) ^ -(long)(value & 1));
}
