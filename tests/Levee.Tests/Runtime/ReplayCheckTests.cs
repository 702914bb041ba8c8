using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

public sealed class ReplayCheckTests
{
    private readonly SimulatedDisk disk = new(PartitionName.Screen);

    [Fact]
    public void Journal_replayed_by_the_build_that_wrote_it_agrees()
    {
        Write();
        ReplayReport report = Check("test-build", disk.Open());

        Assert.True(report.Agrees, report.ToString());
        Assert.Equal((2, 0), (report.RowsCompared, report.RowsFolded));
        Assert.Equal(new Position(5), report.Next);
    }

    [Fact]
    public void Another_build_is_folded_not_compared()
    {
        Write();
        ReplayReport report = Check("newer-build", disk.Open());

        Assert.True(report.Agrees);
        Assert.Equal((0, 2), (report.RowsCompared, report.RowsFolded));
    }

    [Fact]
    public void Verdict_that_is_not_decided_again_is_named_with_its_position()
    {
        Write();
        ReplayReport report = Check("test-build", Forged(batch => batch.Outputs.Clear()));

        Assert.False(report.Agrees);
        Assert.Equal(new Position(4), report.Difference!.Position);
        Assert.Equal("nothing", report.Difference.Recorded);
        Assert.Contains("Hold, score 3", report.Difference.Decided, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_that_was_changed_stops_the_reading_and_is_named()
    {
        Write();
        using IJournal journal = new EditedJournal(disk.Open(), row =>
        {
            byte[] body = row.Body.ToArray();
            body[^1] ^= 1;
            return row with { Body = body };
        });

        JournalUnreadableException error =
            Assert.Throws<JournalUnreadableException>(() => Check("test-build", journal));
        Assert.Contains("screen-2 is not what was written", error.Message, StringComparison.Ordinal);
    }

    private static ReplayReport Check(string build, IJournal journal) =>
        new ReplayCheck(build, () => new TallyDecider(), _ => { }).Run(journal);

    private void Write()
    {
        using LoopHarness harness = new(disk, Make.Options());
        harness.Send(
            e => Make.Payment(e, 1, 1, 7, Make.StartInstant),
            e => Make.Payment(e, 1, 2, 7, Make.StartInstant),
            e => Make.Payment(e, 1, 3, 7, Make.StartInstant));
    }

    // Someone who can write the store changes a row and chains it anew.
    private IJournal Forged(Action<Batch> change)
    {
        BatchCodec codec = new();
        SimulatedDisk forged = new(PartitionName.Screen);
        using IJournal journal = forged.Open();
        foreach (JournalRow row in disk.Rows)
        {
            Batch batch = codec.Decode(PartitionName.Screen, row);
            change(batch);
            EncodedBatch encoded = codec.Encode(batch);
            journal.Append(JournalChain.Link(journal.Head, batch.Count, batch.Time, encoded.Body, encoded.Sights));
        }
        return forged.Open();
    }

    // Changes the second row as it is read, its hashes left as they were.
    private sealed class EditedJournal(IJournal journal, Func<JournalRow, JournalRow> edit) : IJournal
    {
        public PartitionName Partition => journal.Partition;

        public Head Head => journal.Head;

        public void Append(JournalRow row) => journal.Append(row);

        public IEnumerable<JournalRow> Read(Position from) =>
            journal.Read(from).Select(row => row.First == new Position(2) ? edit(row) : row);

        public void Dispose() => journal.Dispose();
    }
}
