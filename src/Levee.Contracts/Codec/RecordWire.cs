namespace Levee.Contracts.Codec;

/// <summary>
/// How a field's value is delimited, the low three bits of its tag, so that unknown fields can be skipped.
/// </summary>
internal static class RecordWire
{
    /// <summary>A varint.</summary>
    public const int Varint = 0;
    /// <summary>Eight little-endian bytes.</summary>
    public const int Fixed = 1;
    /// <summary>A length, then that many bytes.</summary>
    public const int Counted = 2;
}
