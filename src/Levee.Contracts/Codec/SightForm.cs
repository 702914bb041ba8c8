using Levee.Contracts.Journal;

namespace Levee.Contracts.Codec;

/// <summary>
/// The sights column: a format byte, the count, the first number, then a kind byte and 16 bytes of pseudonym each
/// (zeros once forgotten). Numbers follow each other, so they are not written. No sights, no bytes.
/// </summary>
internal static class SightForm
{
    private const byte Format = 1;

    public static void Write(IReadOnlyList<Sight> sights, ByteSink sink)
    {
        if (sights.Count == 0) return;
        sink.Byte(Format);
        sink.Varint((ulong)sights.Count);
        sink.Varint((ulong)sights[0].Number);
        for (int i = 0; i < sights.Count; i++)
        {
            Sight sight = sights[i];
            Invariant.Require(sight.Number == sights[0].Number + i);
            sink.Byte((byte)sight.Subject.Kind);
            sight.Subject.Id.Write(sink.Take(SubjectId.Size));
        }
    }

    public static void Read(ReadOnlySpan<byte> bytes, List<Sight> sights)
    {
        if (bytes.IsEmpty) return;
        ByteSource source = new(bytes);
        byte format = source.Byte();
        if (format != Format) throw new NewerBytesException($"sights format {format}", 0);
        int count = source.Number(source.Remaining / (1 + SubjectId.Size), "a count of sights");
        int first = source.Number(int.MaxValue - count, "a subject number");
        for (int i = 0; i < count; i++)
        {
            SubjectKind kind = (SubjectKind)source.Byte();
            sights.Add(new Sight(first + i, new Subject(kind, SubjectId.Read(source.Bytes(SubjectId.Size)))));
        }
        if (!source.IsAtEnd) throw source.Damaged($"{source.Remaining} bytes are left after the sights");
    }
}
