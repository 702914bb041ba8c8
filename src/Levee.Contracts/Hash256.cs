using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Levee.Contracts;

/// <summary>A SHA-256 digest (FIPS 180-4). Text form: 64 lower-case hexadecimal digits.</summary>
public readonly record struct Hash256
{
    private readonly UInt128 high;
    private readonly UInt128 low;

    /// <summary>Takes 32 bytes.</summary>
    public Hash256(ReadOnlySpan<byte> bytes)
    {
        high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>Bytes of a digest.</summary>
    public const int Size = 32;

    /// <summary>True for the all-zero value that stands before the first row.</summary>
    public bool IsDefault => high == UInt128.Zero && low == UInt128.Zero;

    /// <summary>The digest of <paramref name="bytes"/>.</summary>
    public static Hash256 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(bytes, digest);
        return new Hash256(digest);
    }

    /// <summary>Writes 32 bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], low);
    }

    /// <summary>The 32 bytes in a new array.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    /// <summary>Reads the text form.</summary>
    public static bool TryParse(string text, out Hash256 hash)
    {
        hash = default;
        if (text.Length != 64 || !text.All(char.IsAsciiHexDigit)) return false;
        hash = new Hash256(Convert.FromHexString(text));
        return true;
    }

    /// <summary>The text form.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
