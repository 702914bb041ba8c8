using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Levee.Contracts.Codec;

/// <summary>A growing buffer that is written front to back and kept for the next batch. Owned by one thread.</summary>
internal sealed class ByteSink(int capacity = 4096)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes <paramref name="count"/> bytes for the caller to fill.</summary>
    public Span<byte> Take(int count)
    {
        Span<byte> room = Room(count);
        Length += count;
        return room[..count];
    }

    public void Byte(byte value)
    {
        if (Length == bytes.Length) Grow(1);
        bytes[Length++] = value;
    }

    /// <summary>LEB128: seven bits a byte, low bits first.</summary>
    public void Varint(ulong value)
    {
        Span<byte> room = Room(10);
        int count = 0;
        while (value >= 0x80)
        {
            room[count++] = unchecked((byte)(value | 0x80));
            value >>= 7;
        }
        room[count++] = (byte)value;
        Length += count;
    }

    /// <summary>A signed number, zigzag coded so that small ones of either sign are short.</summary>
    public void Signed(long value) => Varint(ZigZag(value));

    public void Fixed64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    /// <summary>UTF-8 with its length before it.</summary>
    public void Text(string text)
    {
        int count = Encoding.UTF8.GetByteCount(text);
        Varint((ulong)count);
        Encoding.UTF8.GetBytes(text, Take(count));
    }

    /// <summary>Begins a part whose length stands before it; give the result to <see cref="End"/>.</summary>
    public int Begin()
    {
        Byte(0);
        return Length;
    }

    /// <summary>Ends a part: writes its length, moving the part when that takes more than one byte.</summary>
    public void End(int begin)
    {
        int count = Length - begin;
        int extra = VarintSize((ulong)count) - 1;
        if (extra > 0)
        {
            Take(extra);
            bytes.AsSpan(begin, count).CopyTo(bytes.AsSpan(begin + extra));
        }
        int end = Length;
        Length = begin - 1;
        Varint((ulong)count);
        Length = end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ZigZag(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int VarintSize(ulong value)
        => unchecked((int)(((uint)(64 - BitOperations.LeadingZeroCount(value | 1)) + 6) / 7));

    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count) Grow(count);
        return bytes.AsSpan(Length);
    }

    private void Grow(int count) => Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
}
