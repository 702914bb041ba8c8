using System.Buffers.Binary;
using System.Text;

namespace Levee.Contracts.Wire.Binary;

/// <summary>One frame while it is written, little-endian; reused from frame to frame by its writer.</summary>
internal sealed class FrameSink
{
    private byte[] bytes = new byte[1024];
    private int count;

    /// <summary>The frame with its length.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, count);

    /// <summary>Begins a frame with its head.</summary>
    public void Begin(byte kind, FrameFlags flags, ushort roles, uint fields, long sequence, long unixMs)
    {
        count = 0;
        U32(0);
        U8(kind);
        U8((byte)flags);
        U16(roles);
        U32(fields);
        I64(sequence);
        I64(unixMs);
    }

    /// <summary>Ends it: its length is known now.</summary>
    public void End() =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)(count - FrameLayout.LengthBytes));

    public void U8(byte value) => Room(1)[0] = value;

    public void U16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Room(2), value);

    public void U32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Room(4), value);

    public void I64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

    public void Raw(ReadOnlySpan<byte> value) => value.CopyTo(Room(value.Length));

    /// <summary>
    /// A length of two bytes and the bytes. What is longer than that is cut: it is far over every limit, so the node
    /// refuses it all the same, by name.
    /// </summary>
    public void Text(ReadOnlySpan<byte> value)
    {
        if (value.Length > ushort.MaxValue) value = value[..ushort.MaxValue];
        U16((ushort)value.Length);
        Raw(value);
    }

    public void Text(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        if (length > ushort.MaxValue)
        {
            Text(Encoding.UTF8.GetBytes(value));
            return;
        }
        U16((ushort)length);
        Encoding.UTF8.GetBytes(value, Room(length));
    }

    private Span<byte> Room(int more)
    {
        if (bytes.Length - count < more) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, count + more));
        count += more;
        return bytes.AsSpan(count - more, more);
    }
}
