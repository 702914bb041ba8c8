using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Contracts.Codec;

/// <summary>
/// Turns a batch into the two columns of a journal row and back. One thread at a time owns a codec; its buffers are
/// kept from batch to batch. A row of a newer <em>format</em> is refused. A row of another <em>schema</em> is read when
/// every number in it is known (numbers are append only, so an older row always is); an unknown number means that a
/// newer build wrote it, which <see cref="UnknownNumbers.Refuse"/> reports and <see cref="UnknownNumbers.Skip"/> reads
/// as absent. A partition's loop must refuse: what it skipped it would not fold.
/// </summary>
/// <param name="unknown">What to do with numbers that this build does not know.</param>
public sealed class BatchCodec(UnknownNumbers unknown = UnknownNumbers.Refuse)
{
    /// <summary>The format that this build writes; rows of a higher one are refused.</summary>
    public const byte Format = 1;

    /// <summary>The most entries of one batch.</summary>
    public const int EntriesMax = 65_536;

    private readonly BatchWriter writer = new();
    private readonly BatchReader reader = new(unknown == UnknownNumbers.Skip);

    /// <summary>
    /// Encodes a batch whose subjects are numbered. The result stays valid until the next call on this codec.
    /// </summary>
    public EncodedBatch Encode(Batch batch) => writer.Write(batch);

    /// <summary>
    /// Decodes a row into a new batch. Subjects come as numbers only: <see cref="BatchSubjects"/> adds the
    /// pseudonyms. Throws <see cref="JournalUnreadableException"/>, and nothing else, when the row cannot be read.
    /// </summary>
    public Batch Decode(PartitionName partition, JournalRow row)
    {
        Batch batch = new(Math.Clamp(row.Count, 1, EntriesMax)) { Partition = partition };
        Decode(row, batch);
        return batch;
    }

    /// <summary>The same into a batch that is emptied first; after an exception its content means nothing.</summary>
    public void Decode(JournalRow row, Batch batch)
    {
        batch.Clear();
        string column = "sights";
        try
        {
            SightForm.Read(row.Sights.Span, batch.Sights);
            column = "body";
            reader.Read(row, batch);
        }
        catch (DamagedBytesException damage)
        {
            throw new JournalUnreadableException(
                $"{batch.Partition.At(row.First)} cannot be read: byte {damage.Offset} of its {column}: "
                + $"{damage.Message}. The row is damaged: run `levee verify`, then restore the journal from a backup "
                + "or a standby.", damage);
        }
        catch (NewerBytesException newer)
        {
            throw new JournalUnreadableException(
                $"{batch.Partition.At(row.First)} was written by a newer build: byte {newer.Offset} of its {column} "
                + $"holds {newer.Message}, which this build does not know. "
                + "Use the build that wrote it, or a newer one.", newer);
        }
    }
}
