using System.Globalization;
using Dapper;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>Reads the index of verdicts; safe from any thread.</summary>
/// <param name="file">The case tables.</param>
public sealed class VerdictQueries(TablesFile file)
{
    private const string Columns = """
        SELECT position, time, at, kind, step, uncapped, score, late, rules, hits, source, sequence, anchor,
            counterpart, warning, rule, receipt FROM verdict
        """;

    /// <summary>The verdicts of a filter, newest first.</summary>
    public IReadOnlyList<VerdictRow> List(VerdictFilter filter)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<Row>(
            Columns + """

            WHERE step >= @Least AND (@Kind IS NULL OR kind = @Kind) AND (@Source IS NULL OR source = @Source)
                AND (@Anchor IS NULL OR anchor = @Anchor) AND (@Before IS NULL OR position < @Before)
            ORDER BY position DESC LIMIT @Max;
            """,
            new
            {
                Least = (int)filter.Least, Kind = (int?)filter.Kind, Source = (int?)filter.Source?.Value,
                filter.Anchor, Before = filter.Before?.Value, filter.Max,
            }).Select(Map)];
    }

    /// <summary>The verdict on an entry, or null when it was allowed or is not an event.</summary>
    public VerdictRow? Find(Position position)
    {
        using SqliteConnection connection = file.OpenToRead();
        Row? row = connection.QueryFirstOrDefault<Row>(
            Columns + " WHERE position = @Value;", new { position.Value });
        return row is null ? null : Map(row);
    }

    private static VerdictRow Map(Row row) => new()
    {
        Position = new Position(row.Position),
        Time = new Instant(row.Time),
        At = new Instant(row.At),
        Kind = (EventKind)row.Kind,
        Step = (Step)row.Step,
        Uncapped = (Step)row.Uncapped,
        Score = row.Score,
        Late = row.Late != 0,
        Rules = new Position(row.Rules),
        Hits = [.. row.Hits.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(hit => int.Parse(hit, CultureInfo.InvariantCulture))],
        Source = new SourceId((ushort)row.Source),
        Sequence = row.Sequence,
        Anchor = row.Anchor,
        Counterpart = row.Counterpart,
        Warning = row.Warning != 0,
        Rule = row.Rule,
        Receipt = row.Receipt == 0 ? null : (ReceiptState)row.Receipt,
    };

    private sealed class Row
    {
        public long Position { get; set; }
        public long Time { get; set; }
        public long At { get; set; }
        public int Kind { get; set; }
        public int Step { get; set; }
        public int Uncapped { get; set; }
        public int Score { get; set; }
        public int Late { get; set; }
        public long Rules { get; set; }
        public string Hits { get; set; } = "";
        public int Source { get; set; }
        public long Sequence { get; set; }
        public int Anchor { get; set; }
        public int Counterpart { get; set; }
        public int Warning { get; set; }
        public string Rule { get; set; } = "";
        public int Receipt { get; set; }
    }
}
