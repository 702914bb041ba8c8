using System.Buffers.Binary;
using System.Globalization;

namespace Levee.Contracts;

/// <summary>
/// A keyed 128-bit pseudonym, stable for the life of a node and never leaving it.
/// Text form: <c>p:</c> and 32 lower-case hexadecimal digits.
/// </summary>
/// <param name="Value">The pseudonym; 0 is no subject.</param>
public readonly record struct SubjectId(UInt128 Value)
{
    /// <summary>Bytes of the binary form (big-endian).</summary>
    public const int Size = 16;

    /// <summary>True when this names no subject.</summary>
    public bool IsDefault => Value == UInt128.Zero;

    /// <summary>Reads 16 big-endian bytes.</summary>
    public static SubjectId Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Writes 16 big-endian bytes.</summary>
    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

    /// <summary>Reads the text form.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out SubjectId id)
    {
        id = default;
        if (text.Length != 34 || text[0] != 'p' || text[1] != ':') return false;
        bool isRead = UInt128.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out UInt128 value);
        id = new SubjectId(value);
        return isRead && value != UInt128.Zero;
    }

    /// <summary>The text form.</summary>
    public override string ToString() => "p:" + Value.ToString("x32", CultureInfo.InvariantCulture);
}
