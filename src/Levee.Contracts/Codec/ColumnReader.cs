using System.Buffers.Binary;
using System.Numerics;

namespace Levee.Contracts.Codec;

/// <summary>Reads one column of <see cref="ColumnWriter"/> into arrays that are kept for the next.</summary>
internal sealed class ColumnReader
{
    private long[] values = new long[1024];
    private int[] rows = new int[1024];

    /// <summary>The values, as many as <see cref="Read"/> said.</summary>
    public ReadOnlySpan<long> Values => values;

    /// <summary>The row of each value, by rising row.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>Reads a column of <paramref name="rowCount"/> rows and returns how many have a value.</summary>
    public int Read(ref ByteSource source, int rowCount)
    {
        if (values.Length < rowCount)
        {
            values = new long[BitOperations.RoundUpToPowerOf2((uint)rowCount)];
            rows = new int[values.Length];
        }
        byte form = source.Byte();
        int count = ReadPresence(ref source, (byte)(form & 0xf0), rowCount);
        if (count > 0) ReadValues(ref source, (byte)(form & 0x0f), values.AsSpan(0, count));
        return count;
    }

    private int ReadPresence(ref ByteSource source, byte form, int rowCount)
    {
        switch (form)
        {
            case ColumnForm.EveryRow:
                for (int row = 0; row < rowCount; row++) rows[row] = row;
                return rowCount;
            case ColumnForm.Bitmap:
                return ReadBitmap(source.Bytes((rowCount + 7) / 8), rowCount);
            case ColumnForm.Gaps:
                return ReadGaps(ref source, rowCount);
            default:
                throw source.Damaged($"a column's presence has the unknown form {form >> 4}");
        }
    }

    private int ReadBitmap(ReadOnlySpan<byte> bitmap, int rowCount)
    {
        int count = 0;
        for (int row = 0; row < rowCount; row++)
            if ((bitmap[row >> 3] & (1 << (row & 7))) != 0)
                rows[count++] = row;
        return count;
    }

    private int ReadGaps(ref ByteSource source, int rowCount)
    {
        int count = source.Number(rowCount, "a column's count");
        int next = 0;
        for (int i = 0; i < count; i++)
        {
            int row = next + source.Number(rowCount, "a column's gap");
            if (row >= rowCount) throw source.Damaged($"a column names row {row} of {rowCount}");
            rows[i] = row;
            next = row + 1;
        }
        return count;
    }

    private static void ReadValues(ref ByteSource source, byte form, Span<long> values)
    {
        switch (form)
        {
            case ColumnForm.Constant:
                values.Fill(source.Signed());
                break;
            case ColumnForm.Packed:
                ReadPacked(ref source, values);
                break;
            case ColumnForm.Varints:
                for (int i = 0; i < values.Length; i++) values[i] = source.Signed();
                break;
            case ColumnForm.Steps:
                values[0] = source.Signed();
                for (int i = 1; i < values.Length; i++) values[i] = unchecked(values[i - 1] + source.Signed());
                break;
            case ColumnForm.PackedSteps:
                ReadPackedSteps(ref source, values);
                break;
            case ColumnForm.Fixed:
                ReadOnlySpan<byte> bytes = source.Bytes(values.Length * 8);
                for (int i = 0; i < values.Length; i++)
                    values[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(i * 8)..]);
                break;
            default:
                throw source.Damaged($"a column's values have the unknown form {form}");
        }
    }

    private static void ReadPacked(ref ByteSource source, Span<long> values)
    {
        long least = source.Signed();
        BitSource packed = Bits(ref source, values.Length);
        unchecked
        {
            for (int i = 0; i < values.Length; i++) values[i] = least + (long)packed.Next();
        }
    }

    private static void ReadPackedSteps(ref ByteSource source, Span<long> values)
    {
        values[0] = source.Signed();
        long least = source.Signed();
        BitSource packed = Bits(ref source, values.Length - 1);
        unchecked
        {
            for (int i = 1; i < values.Length; i++) values[i] = values[i - 1] + least + (long)packed.Next();
        }
    }

    private static BitSource Bits(ref ByteSource source, int count)
    {
        int width = source.Byte();
        if (width > ColumnForm.PackedBitsMax) throw source.Damaged($"a column is {width} bits wide");
        return new BitSource(source.Bytes((int)(((long)count * width + 7) / 8)), width);
    }
}
