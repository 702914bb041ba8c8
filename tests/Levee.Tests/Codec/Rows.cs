using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;

namespace Levee.Tests.Codec;

/// <summary>Rows for tests: linked to an empty journal, with bytes of their own.</summary>
internal static class Rows
{
    public static JournalRow Of(BatchCodec codec, Batch batch)
    {
        EncodedBatch encoded = codec.Encode(batch);
        Head before = JournalChain.Empty(batch.Partition) with { Next = batch.First };
        return JournalChain.Link(before, batch.Count, batch.Time, encoded.Body.ToArray(), encoded.Sights.ToArray());
    }

    public static JournalRow Of(Position first, Instant time, int count, byte[] body)
        => JournalChain.Link(JournalChain.Empty(PartitionName.Screen) with { Next = first }, count, time, body,
            ReadOnlyMemory<byte>.Empty);
}
