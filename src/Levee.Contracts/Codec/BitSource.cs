using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Levee.Contracts.Codec;

/// <summary>Unpacks what <see cref="BitSink"/> packed; the caller has checked that the bytes suffice.</summary>
internal ref struct BitSource(ReadOnlySpan<byte> bytes, int width)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly ulong mask = width == 0 ? 0 : ulong.MaxValue >> (64 - width);
    private long bit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        unchecked
        {
            int at = (int)(bit >> 3), shift = (int)(bit & 7);
            bit += width;
            // A width of at most 56 bits and 7 bits of shift fit the eight bytes read here.
            ulong word = at + 8 <= bytes.Length
                ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..])
                : Tail(at);
            return (word >> shift) & mask;
        }
    }

    private readonly ulong Tail(int at)
    {
        ulong word = 0;
        for (int i = 0; at + i < bytes.Length && i < 8; i++) word |= (ulong)bytes[at + i] << (8 * i);
        return word;
    }
}
