using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Makes chained rows of batches and batches of rows, subjects filled in. One thread at a time owns it; a row it made
/// is valid until it makes the next.
/// </summary>
internal sealed class RowCodec
{
    private readonly BatchCodec codec = new();

    /// <summary>The row of a decided batch, chained to the head before it.</summary>
    public JournalRow Encode(Batch batch, Head head)
    {
        Invariant.Require(batch.First == head.Next);
        EncodedBatch encoded = codec.Encode(batch);
        return JournalChain.Link(head, batch.Count, batch.Time, encoded.Body, encoded.Sights);
    }

    /// <summary>The body a batch is encoded to.</summary>
    public ReadOnlyMemory<byte> BodyOf(Batch batch) => codec.Encode(batch).Body;

    /// <summary>Decodes a row whose sights are numbered already; subjects are looked up.</summary>
    public Batch Decode(JournalRow row, PartitionName partition, ISubjectDirectory subjects)
    {
        Batch batch = codec.Decode(partition, row);
        BatchSubjects.Fill(batch, subjects);
        return batch;
    }

    /// <summary>
    /// Decodes the row that follows into a batch that is emptied first, and numbers its first sights. Entries carry
    /// numbers only: folding needs no more, and looking up every subject would take longer than decoding.
    /// </summary>
    public void DecodeNext(JournalRow row, Batch batch, SubjectTable subjects)
    {
        codec.Decode(row, batch);
        foreach (Sight sight in batch.Sights) subjects.Add(sight);
    }
}
