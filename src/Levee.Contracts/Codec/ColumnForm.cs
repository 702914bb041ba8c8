namespace Levee.Contracts.Codec;

/// <summary>
/// The first byte of a column: how its values are written (low four bits) and which rows have one (high four). The
/// numbers are part of the disk format: append only.
/// </summary>
internal static class ColumnForm
{
    /// <summary>One signed number for all.</summary>
    public const byte Constant = 0;
    /// <summary>The least value, a width in bits, then each value's distance from it in that many bits.</summary>
    public const byte Packed = 1;
    /// <summary>A signed number each.</summary>
    public const byte Varints = 2;
    /// <summary>The first value, then a signed number for each step to the next.</summary>
    public const byte Steps = 3;
    /// <summary>The first value, the least step, a width in bits, then each step's distance from the least.</summary>
    public const byte PackedSteps = 4;
    /// <summary>Eight little-endian bytes each.</summary>
    public const byte Fixed = 5;

    /// <summary>Every row has a value.</summary>
    public const byte EveryRow = 0x00;
    /// <summary>A bit a row, low bit first.</summary>
    public const byte Bitmap = 0x10;
    /// <summary>A count, then for each row that has a value the rows skipped before it.</summary>
    public const byte Gaps = 0x20;

    /// <summary>
    /// The widest packed value: a wider one would not fit an accumulator beside seven left-over bits.
    /// </summary>
    public const int PackedBitsMax = 56;
}
