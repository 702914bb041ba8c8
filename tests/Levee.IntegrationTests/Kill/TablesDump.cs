using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Levee.IntegrationTests.Kill;

/// <summary>Every row of every table of a file of case tables, column by column.</summary>
internal sealed class TablesDump
{
    private readonly SortedDictionary<string, IReadOnlyList<string>> tables = new(StringComparer.Ordinal);

    private TablesDump(SqliteConnection connection)
    {
        foreach (string table in Query(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
            tables[table] = [.. Query(connection, $"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal)];
    }

    /// <summary>All rows.</summary>
    public long Rows => tables.Values.Sum(rows => (long)rows.Count);

    public static TablesDump Of(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return new TablesDump(connection);
    }

    /// <summary>The positions that the tables have come to, by partition.</summary>
    public static Dictionary<string, long> Cursors(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return Query(connection, "SELECT partition, next FROM cursor").Select(row => row.Split('|'))
            .ToDictionary(row => row[0], row => long.Parse(row[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Fails at the first row that differs.</summary>
    public void RequireEqual(TablesDump other)
    {
        Assert.Equal(tables.Keys, other.tables.Keys);
        foreach ((string table, IReadOnlyList<string> rows) in tables)
        {
            IReadOnlyList<string> others = other.tables[table];
            for (int row = 0; row < Math.Min(rows.Count, others.Count); row++)
                Assert.True(rows[row] == others[row], $"{table}: '{rows[row]}' against '{others[row]}'");
            Assert.True(rows.Count == others.Count, $"{table}: {rows.Count} rows against {others.Count}");
        }
    }

    private static List<string> Query(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column)
                ? "absent"
                : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        return rows;
    }
}
