using Levee.Contracts;
using Levee.Storage.Journal;
using Levee.Tests.Storage;

namespace Levee.Tests.Codec;

public sealed class JournalFixtureTests
{
    private static readonly string FixturePath = Path.Combine(JournalFixture.Folder, "journal-v1.db");
    private static readonly string TextPath = Path.Combine(JournalFixture.Folder, "journal-v1.txt");

    [Fact]
    public void Journal_of_the_first_format_still_means_the_same()
    {
        bool isWriting = Environment.GetEnvironmentVariable("JOURNAL_FIXTURE") == "write";
        using TempFolder folder = new();
        // SQLite leaves files beside the one it reads: read a copy.
        string copy = folder.PathOf("journal.db");
        if (isWriting)
        {
            JournalFixture.Write(copy);
            File.Copy(copy, FixturePath, overwrite: true);
        }
        else
        {
            File.Copy(FixturePath, copy);
        }
        using JournalFile file = JournalFile.OpenReadOnly(copy);
        string text = JournalFixture.Read(file);
        if (isWriting) File.WriteAllText(TextPath, text);
        Assert.Equal(File.ReadAllText(TextPath), text);
        foreach (PartitionName partition in file.Partitions)
        {
            using SqliteJournal journal = file.Partition(partition);
            Assert.Empty(JournalVerifier.Verify(journal).Findings);
        }
    }
}
