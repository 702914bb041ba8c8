using System.Buffers.Binary;
using System.Numerics;

namespace Levee.Contracts.Codec;

/// <summary>
/// Writes one column of whole numbers in the smallest of the forms of <see cref="ColumnForm"/>. The caller fills
/// <see cref="Values"/> with the present values and <see cref="Present"/> with the rows that have one.
/// </summary>
internal sealed class ColumnWriter
{
    private long[] values = new long[1024];
    private byte[] present = new byte[128];

    /// <summary>Room for the values of <paramref name="rows"/> rows; presence is cleared.</summary>
    public void Begin(int rows)
    {
        if (values.Length < rows)
        {
            values = new long[BitOperations.RoundUpToPowerOf2((uint)rows)];
            present = new byte[(values.Length + 7) / 8];
        }
        present.AsSpan(0, (rows + 7) / 8).Clear();
    }

    public Span<long> Values => values;

    /// <summary>A bit a row, low bit first; meaningful only when fewer values than rows are given.</summary>
    public Span<byte> Present => present;

    /// <summary>
    /// Writes the column; <paramref name="count"/> values of <paramref name="rows"/> rows, at least one.
    /// </summary>
    public void Write(ByteSink sink, int rows, int count)
    {
        ColumnShape shape = ColumnShape.Of(values.AsSpan(0, count));
        byte presence = PresenceForm(rows, count);
        sink.Byte((byte)(presence | shape.Form));
        if (presence == ColumnForm.Bitmap) sink.Bytes(present.AsSpan(0, (rows + 7) / 8));
        else if (presence == ColumnForm.Gaps) WriteGaps(sink, rows, count);
        WriteValues(sink, shape, values.AsSpan(0, count));
    }

    private static byte PresenceForm(int rows, int count)
    {
        if (count == rows) return ColumnForm.EveryRow;
        return count * 16L < rows ? ColumnForm.Gaps : ColumnForm.Bitmap;
    }

    private void WriteGaps(ByteSink sink, int rows, int count)
    {
        sink.Varint((ulong)count);
        int next = 0;
        for (int row = 0; row < rows; row++)
        {
            if ((present[row >> 3] & (1 << (row & 7))) == 0) continue;
            sink.Varint((ulong)(row - next));
            next = row + 1;
        }
    }

    private static void WriteValues(ByteSink sink, in ColumnShape shape, ReadOnlySpan<long> values)
    {
        switch (shape.Form)
        {
            case ColumnForm.Constant:
                sink.Signed(values[0]);
                break;
            case ColumnForm.Packed:
                sink.Signed(shape.Min);
                WritePacked(sink, shape.Bits, values, shape.Min);
                break;
            case ColumnForm.Varints:
                foreach (long value in values) sink.Signed(value);
                break;
            case ColumnForm.Steps:
                sink.Signed(values[0]);
                for (int i = 1; i < values.Length; i++) sink.Signed(unchecked(values[i] - values[i - 1]));
                break;
            case ColumnForm.PackedSteps:
                sink.Signed(values[0]);
                sink.Signed(shape.MinStep);
                WritePackedSteps(sink, shape.StepBits, values, shape.MinStep);
                break;
            default:
                Span<byte> room = sink.Take(values.Length * 8);
                for (int i = 0; i < values.Length; i++)
                    BinaryPrimitives.WriteInt64LittleEndian(room[(i * 8)..], values[i]);
                break;
        }
    }

    private static void WritePacked(ByteSink sink, int bits, ReadOnlySpan<long> values, long least)
    {
        unchecked
        {
            sink.Byte((byte)bits);
            BitSink packed = new(sink.Take((int)(((long)values.Length * bits + 7) / 8)), bits);
            foreach (long value in values) packed.Add((ulong)(value - least));
            packed.Finish();
        }
    }

    private static void WritePackedSteps(ByteSink sink, int bits, ReadOnlySpan<long> values, long least)
    {
        unchecked
        {
            sink.Byte((byte)bits);
            BitSink packed = new(sink.Take((int)(((long)(values.Length - 1) * bits + 7) / 8)), bits);
            for (int i = 1; i < values.Length; i++) packed.Add((ulong)(values[i] - values[i - 1] - least));
            packed.Finish();
        }
    }
}
