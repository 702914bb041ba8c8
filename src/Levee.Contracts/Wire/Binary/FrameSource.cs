using System.Buffers.Binary;

namespace Levee.Contracts.Wire.Binary;

/// <summary>
/// Reads the values of a frame one after the other, little-endian. Past the end it gives zeros and says so.
/// </summary>
/// <param name="frame">The frame without its length.</param>
internal ref struct FrameSource(ReadOnlySpan<byte> frame)
{
    private ReadOnlySpan<byte> rest = frame;

    /// <summary>True once more was asked for than there is.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Bytes not read yet.</summary>
    public readonly int Left => rest.Length;

    public byte U8() => Take(1) is [var value] ? value : (byte)0;

    public ushort U16() =>
        Take(2) is { IsEmpty: false } bytes ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : (ushort)0;

    public uint U32() => Take(4) is { IsEmpty: false } bytes ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : 0;

    public long I64() => Take(8) is { IsEmpty: false } bytes ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;

    /// <summary>A length of two bytes and as many bytes.</summary>
    public ReadOnlySpan<byte> Bytes() => Take(U16());

    /// <summary>The next bytes, or none when there are not so many.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (IsTorn || rest.Length < count)
        {
            IsTorn = true;
            return [];
        }
        ReadOnlySpan<byte> taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
