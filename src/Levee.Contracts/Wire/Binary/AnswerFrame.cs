using System.Buffers.Binary;

namespace Levee.Contracts.Wire.Binary;

/// <summary>
/// The head of a binary answer, 24 bytes; <c>docs/http.md</c> describes it byte by byte. An allowed event has nothing
/// behind it; others have the JSON object of the text form.
/// </summary>
/// <param name="ObjectBytes">Bytes of the JSON object behind the head, or 0.</param>
/// <param name="Partition">Where it was journaled: 1 screen, 2 desk, 0 when it was not.</param>
/// <param name="Step">What to do.</param>
/// <param name="Flags">What else.</param>
/// <param name="Sequence">The source's sequence, 0 when it could not be read.</param>
/// <param name="Position">The position, 0 when it was not taken.</param>
public readonly record struct AnswerFrame(
    int ObjectBytes, byte Partition, Step Step, AnswerFlags Flags, long Sequence, long Position)
{
    /// <summary>The content type.</summary>
    public const string Media = "application/vnd.levee.answers";

    /// <summary>Bytes of a head.</summary>
    public const int Size = 24;

    private static readonly PartitionName[] Partitions = [default, PartitionName.Screen, PartitionName.Desk];

    /// <summary>The number of a partition.</summary>
    public static byte NumberOf(PartitionName partition) => (byte)Array.IndexOf(Partitions, partition);

    /// <summary>The verdict's or entry's permanent id, such as <c>screen-124</c>; empty when there is none.</summary>
    public string Id => Partition > 0 && Partition < Partitions.Length
        ? Partitions[Partition].At(new Position(Position))
        : "";

    /// <summary>Writes the head.</summary>
    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteInt32LittleEndian(to, ObjectBytes);
        to[4] = Partition;
        to[5] = (byte)Step;
        to[6] = (byte)Flags;
        to[7] = 0;
        BinaryPrimitives.WriteInt64LittleEndian(to[8..], Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(to[16..], Position);
    }

    /// <summary>Reads a head; false when it is not one, or when its object is not all there.</summary>
    public static bool TryRead(ReadOnlySpan<byte> from, out AnswerFrame answer)
    {
        answer = default;
        if (from.Length < Size) return false;
        answer = new AnswerFrame(BinaryPrimitives.ReadInt32LittleEndian(from), from[4], (Step)from[5],
            (AnswerFlags)from[6], BinaryPrimitives.ReadInt64LittleEndian(from[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[16..]));
        return answer.ObjectBytes >= 0 && answer.ObjectBytes <= from.Length - Size
            && answer.Partition < Partitions.Length && answer.Step <= Step.Intercept;
    }
}
