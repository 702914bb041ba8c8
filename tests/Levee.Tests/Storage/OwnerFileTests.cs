using Levee.Storage.Journal;
using Levee.Storage.Tables;
using Levee.Storage.Vault;

namespace Levee.Tests.Storage;

/// <summary>What a node keeps is for its owner alone, whatever the umask of whoever started it.</summary>
public sealed class OwnerFileTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_file_of_a_store_is_made_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        using JournalFile journal = JournalFile.OpenOrCreate(folder.PathOf("journal.db"));
        using SqliteVault vault = SqliteVault.OpenOrCreate(folder.PathOf("vault.db"));
        TablesFile tables = new(folder.PathOf("tables.db"));
        using var open = tables.OpenToRead();
        string[] files = Directory.GetFiles(Path.GetDirectoryName(folder.PathOf("journal.db"))!);
        Assert.True(files.Length > 5, string.Join(" ", files));
        foreach (string file in files) Assert.Equal(Owner, File.GetUnixFileMode(file));
    }

    [Fact]
    public void File_that_is_there_already_keeps_its_rights_and_content()
    {
        if (OperatingSystem.IsWindows()) return;
        string path = folder.PathOf("journal.db");
        JournalFile.OpenOrCreate(path).Dispose();
        File.SetUnixFileMode(path, Owner | UnixFileMode.GroupRead);
        JournalFile.OpenOrCreate(path).Dispose();
        Assert.Equal(Owner | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }
}
