using System.Text;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Storage.Journal;
using Levee.Tests.Tidy;

namespace Levee.Tests.Codec;

/// <summary>
/// The journal that stands for all journals on disk (Fixtures/README.md): every kind of event, entry, effect, output.
/// </summary>
internal static class JournalFixture
{
    public static readonly string Folder = Repository.PathOf("tests", "Levee.Tests", "Codec", "Fixtures");

    /// <summary>Writes the fixture anew; the same build always writes the same rows.</summary>
    public static void Write(string path)
    {
        File.Delete(path);
        using JournalFile file = JournalFile.OpenOrCreate(path);
        foreach (PartitionName partition in new[] { PartitionName.Screen, PartitionName.Desk })
        {
            using SqliteJournal journal = file.Partition(partition);
            RandomBatches batches = new(partition == PartitionName.Screen ? 20_260_101 : 20_260_102);
            Append(journal, Everything(journal, batches));
            for (int i = 0; i < 3; i++)
            {
                Batch batch = new() { Partition = partition, First = journal.Head.Next, Time = TimeOf(journal) };
                foreach (EntrySlot _ in batches.Next(batch.First, batch.Time, 12).Entries)
                    batches.AddEvent(batch, EventKind.Call);
                Append(journal, batch);
            }
        }
    }

    /// <summary>The fixture's rows decoded, as text that outlives added members.</summary>
    public static string Read(JournalFile file)
    {
        StringBuilder text = new();
        foreach (PartitionName partition in file.Partitions)
        {
            using SqliteJournal journal = file.Partition(partition);
            BatchCodec codec = new();
            foreach (JournalRow row in journal.Read(new Position(1)))
                text.Append(BatchText.Of(codec.Decode(partition, row), omitsEmpty: true));
        }
        return text.ToString();
    }

    private static Instant TimeOf(SqliteJournal journal) => new(1_767_000_000_000 + journal.Head.Next.Value);

    private static Batch Everything(SqliteJournal journal, RandomBatches batches)
    {
        Batch batch = new() { Partition = journal.Partition, First = journal.Head.Next, Time = TimeOf(journal) };
        foreach (EventSchema schema in EventSchemas.All)
            for (int i = 0; i < 3; i++)
                batches.AddEvent(batch, schema.Kind);
        foreach (Type type in EveryRecord.Entries) batch.Add((Entry)batches.AnyRecord(type));
        for (int i = 0; i < EveryRecord.Effects.Count; i++)
        {
            Effect effect = (Effect)batches.AnyRecord(EveryRecord.Effects[i]);
            batch.Outputs.Add(batches.AnyOutput(i) with { Effects = [effect] });
        }
        for (int number = 1; number <= 5; number++)
            batch.Sights.Add(new Sight(number, RandomBatches.SubjectOf(number)));
        return batch;
    }

    private static void Append(SqliteJournal journal, Batch batch)
    {
        EncodedBatch encoded = new BatchCodec().Encode(batch);
        journal.Append(JournalChain.Link(journal.Head, batch.Count, batch.Time, encoded.Body, encoded.Sights));
    }
}
