using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Storage.Journal;
using Levee.Storage.Vault;

namespace Levee.Tests.Storage;

public sealed class SqliteVaultTests : IDisposable
{
    private static readonly SubjectId Id = new(42);
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Kept_identifier_is_found_after_reopening()
    {
        using (SqliteVault vault = SqliteVault.OpenOrCreate(folder.PathOf("vault.db")))
        {
            Assert.Null(vault.Find(Id));
            vault.Keep(Id, [1, 2, 3]);
        }
        using SqliteVault again = SqliteVault.OpenOrCreate(folder.PathOf("vault.db"));
        Assert.Equal([1, 2, 3], again.Find(Id));
        Assert.Null(again.Find(new SubjectId(43)));
    }

    [Fact]
    public void Keeping_again_changes_nothing()
    {
        using SqliteVault vault = SqliteVault.OpenOrCreate(folder.PathOf("vault.db"));
        vault.Keep(Id, [1, 2, 3]);
        vault.Keep(Id, [9]);
        Assert.Equal([1, 2, 3], vault.Find(Id));
    }

    [Fact]
    public void Vault_and_journal_never_share_a_file()
    {
        string path = folder.PathOf("node.db");
        JournalFile.OpenOrCreate(path).Dispose();
        JournalUnreadableException refused = Assert.Throws<JournalUnreadableException>(
            () => SqliteVault.OpenOrCreate(path).Dispose());
        Assert.Contains("vault", refused.Message, StringComparison.Ordinal);
        string vault = folder.PathOf("vault.db");
        SqliteVault.OpenOrCreate(vault).Dispose();
        Assert.Throws<JournalUnreadableException>(() => JournalFile.OpenOrCreate(vault).Dispose());
    }
}
