using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Storage.Journal;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Vault;

/// <summary>
/// A vault in a SQLite file of its own: whoever has the journal does not thereby have the vault. It holds sealed bytes
/// and no key. Safe from any thread; keeping is durable when it returns.
/// </summary>
public sealed class SqliteVault : IVault, IDisposable
{
    /// <summary>Marks the file (SQLite application_id): "LVV" and the layout's number.</summary>
    private const int ApplicationId = 0x4C565601;

    private const string Settings = """
        PRAGMA journal_mode=WAL;
        PRAGMA synchronous=FULL;
        PRAGMA busy_timeout=5000;
        CREATE TABLE IF NOT EXISTS vault(id BLOB PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID;
        """;

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly SqliteStatement keep;
    private readonly SqliteStatement find;

    private SqliteVault(SqliteConnection connection)
    {
        this.connection = connection;
        keep = new SqliteStatement(connection.Handle!,
            "INSERT INTO vault(id, sealed) VALUES(?1, ?2) ON CONFLICT(id) DO NOTHING");
        find = new SqliteStatement(connection.Handle!, "SELECT sealed FROM vault WHERE id=?1");
    }

    /// <summary>
    /// Opens a vault, making it when it is not there. Throws <see cref="JournalUnreadableException"/> when the file is
    /// something else, such as a journal.
    /// </summary>
    public static SqliteVault OpenOrCreate(string path)
        => new(StoreFile.OpenOrCreate(path, "a vault", ApplicationId, Settings));

    /// <inheritdoc/>
    public void Keep(SubjectId id, ReadOnlySpan<byte> sealedIdentifier)
    {
        lock (gate) KeepOne(id, sealedIdentifier);
    }

    /// <inheritdoc/>
    public void Keep(IReadOnlyList<(SubjectId Id, byte[] SealedIdentifier)> many)
    {
        lock (gate)
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
            foreach ((SubjectId id, byte[] sealedIdentifier) in many) KeepOne(id, sealedIdentifier);
            Commit(transaction);
        }
    }

    private void KeepOne(SubjectId id, ReadOnlySpan<byte> sealedIdentifier)
    {
        Span<byte> key = stackalloc byte[SubjectId.Size];
        id.Write(key);
        // Most identifiers are kept already; looking first saves a write to disk.
        if (Find(key) is not null) return;
        try
        {
            keep.Bind(1, key).Bind(2, sealedIdentifier).Step();
        }
        catch (SqliteFailure failure)
        {
            throw NotKept(failure);
        }
        finally
        {
            keep.Reset();
        }
    }

    private static void Commit(SqliteTransaction transaction)
    {
        try
        {
            transaction.Commit();
        }
        catch (SqliteException failure)
        {
            throw NotKept(failure);
        }
    }

    private static JournalFullException NotKept(Exception failure) => new(
        $"the vault did not keep an identifier: {failure.Message}. Check its disk and rights.", failure);

    /// <inheritdoc/>
    public byte[]? Find(SubjectId id)
    {
        Span<byte> key = stackalloc byte[SubjectId.Size];
        id.Write(key);
        lock (gate) return Find(key);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            keep.Dispose();
            find.Dispose();
            connection.Dispose();
        }
    }

    private byte[]? Find(ReadOnlySpan<byte> key)
    {
        try
        {
            find.Bind(1, key);
            return find.Step() ? find.Blob(0).ToArray() : null;
        }
        catch (SqliteFailure failure)
        {
            throw new JournalUnreadableException($"the vault cannot be read: {failure.Message}.", failure);
        }
        finally
        {
            find.Reset();
        }
    }
}
