using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Storage.Journal;

namespace Levee.Tests.Storage;

public sealed class SqliteJournalTests : JournalTests, IDisposable
{
    private readonly TempFolder folder = new();

    private string FilePath => folder.PathOf("journal.db");

    public void Dispose() => folder.Dispose();

    private protected override IJournal Open() => SqliteJournal.OpenOrCreate(FilePath, PartitionName.Screen);

    private protected override IJournal OpenAgain(IJournal journal)
    {
        // As on a machine whose lock files do not hold (a shared folder): the primary key alone must fence.
        File.Delete(FilePath + "-lock");
        return Open();
    }

    [Fact]
    public void Second_writer_is_refused_with_the_process_that_writes()
    {
        using IJournal journal = Open();
        JournalFencedException refused = Assert.Throws<JournalFencedException>(() => Open().Dispose());
        Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reopened_journal_goes_on_from_its_head()
    {
        List<JournalRow> rows;
        using (IJournal journal = Open()) rows = Fill(journal, 5);
        using IJournal again = Open();
        Equal(rows, again.Read(new Position(1)));
        rows.AddRange(Fill(again, 5));
        Equal(rows, again.Read(new Position(1)));
    }

    [Fact]
    public void Rows_survive_a_process_that_dies_after_its_commits()
    {
        using IJournal journal = Open();
        List<JournalRow> rows = Fill(journal, 50);
        // What a killed process leaves behind: the file and its log as they are, no checkpoint, no closing.
        string copy = folder.PathOf("copy.db");
        File.Copy(FilePath, copy);
        File.Copy(FilePath + "-wal", copy + "-wal");
        using SqliteJournal survivor = SqliteJournal.OpenOrCreate(copy, PartitionName.Screen);
        Assert.Equal(journal.Head, survivor.Head);
        Equal(rows, survivor.Read(new Position(1)));
    }

    [Fact]
    public void Reader_in_another_process_sees_what_is_committed_and_cannot_write()
    {
        using IJournal journal = Open();
        List<JournalRow> rows = Fill(journal, 5);
        using JournalFile file = JournalFile.OpenReadOnly(FilePath);
        using SqliteJournal reader = file.Partition(PartitionName.Screen);
        Assert.Equal([PartitionName.Screen], file.Partitions);
        Equal(rows, reader.Read(new Position(1)));
        rows.AddRange(Fill(journal, 2));
        Equal(rows, reader.Read(new Position(1)));
        using SqliteJournal fresh = file.Partition(PartitionName.Screen);
        JournalFullException refused = Assert.Throws<JournalFullException>(() => Fill(fresh, 1));
        Assert.Contains("read-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Partitions_of_one_file_are_journals_of_their_own()
    {
        using JournalFile file = JournalFile.OpenOrCreate(FilePath);
        using SqliteJournal screen = file.Partition(PartitionName.Screen);
        using SqliteJournal desk = file.Partition(PartitionName.Desk);
        List<JournalRow> screenRows = Fill(screen, 3);
        List<JournalRow> deskRows = Fill(desk, 4);
        Equal(screenRows, screen.Read(new Position(1)));
        Equal(deskRows, desk.Read(new Position(1)));
        Assert.Equal([PartitionName.Desk, PartitionName.Screen], file.Partitions);
    }

    [Fact]
    public void File_that_is_not_a_journal_is_refused_and_left_alone()
    {
        File.WriteAllText(FilePath, "this is not a database, but a text that is long enough to look like a file");
        string before = File.ReadAllText(FilePath);
        Assert.Throws<JournalUnreadableException>(() => Open().Dispose());
        Assert.Throws<JournalUnreadableException>(() => JournalFile.OpenReadOnly(FilePath).Dispose());
        Assert.Throws<JournalUnreadableException>(() => JournalFile.OpenReadOnly(folder.PathOf("absent")).Dispose());
        Assert.Equal(before, File.ReadAllText(FilePath));
    }
}
