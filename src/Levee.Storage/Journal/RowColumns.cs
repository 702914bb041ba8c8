using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Storage.Journal;

/// <summary>Binds a row to <see cref="JournalTable.Insert"/> and reads one of its queries' rows.</summary>
internal static class RowColumns
{
    public static void Bind(SqliteStatement insert, string partition, JournalRow row) => insert
        .Bind(1, partition).Bind(2, row.First.Value).Bind(3, row.Count).Bind(4, row.Time.UnixMs)
        .Bind(5, row.Body.Span).Bind(6, row.Sights.Span)
        .Bind(7, row.BodyHash).Bind(8, row.SightsHash).Bind(9, row.Hash);

    public static JournalRow Read(SqliteStatement query, PartitionName partition)
    {
        Position first = new(query.Int64(0));
        long count = query.Int64(1);
        if (count is < 1 or > int.MaxValue || first.Value < 1 || first.Value > long.MaxValue - count)
            throw new JournalUnreadableException(
                $"{partition.At(first)} says that it holds {count} entries: the row is damaged.");
        return new JournalRow
        {
            First = first,
            Count = (int)count,
            Time = new Instant(query.Int64(2)),
            Body = query.Blob(3).ToArray(),
            Sights = query.Blob(4).ToArray(),
            BodyHash = Hash(query.Blob(5), partition, first, "body_hash"),
            SightsHash = Hash(query.Blob(6), partition, first, "sights_hash"),
            Hash = Hash(query.Blob(7), partition, first, "hash"),
        };
    }

    private static Hash256 Hash(ReadOnlySpan<byte> bytes, PartitionName partition, Position first, string column)
        => bytes.Length == Hash256.Size
            ? new Hash256(bytes)
            : throw new JournalUnreadableException(
                $"{partition.At(first)} has a {column} of {bytes.Length} bytes, 32 were expected: the row is damaged.");
}
