using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Levee.Contracts.Codec;

/// <summary>Packs numbers of one width, at most <see cref="ColumnForm.PackedBitsMax"/> bits, low bits first.</summary>
internal ref struct BitSink(Span<byte> room, int width)
{
    private readonly Span<byte> room = room;
    private ulong waiting;
    private int waitingBits;
    private int at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong value)
    {
        unchecked
        {
            waiting |= value << waitingBits;
            int bits = waitingBits + width;
            if (bits >= 64)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(room[at..], waiting);
                at += 8;
                bits -= 64;
                waiting = bits == 0 ? 0 : value >> (width - bits);
            }
            waitingBits = bits;
        }
    }

    public void Finish()
    {
        while (waitingBits > 0)
        {
            room[at++] = unchecked((byte)waiting);
            waiting >>= 8;
            waitingBits -= 8;
        }
    }
}
