using Dapper;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>Reads warnings; safe from any thread.</summary>
/// <param name="file">The case tables.</param>
public sealed class WarningQueries(TablesFile file)
{
    private const string Columns = """
        SELECT w.id, w.warned, w.counterpart, w.level, w.kind, w.step, w.rule, w.typology, w.home,
            w.because_en AS BecauseEn, w.because_zh AS BecauseZh, w.advice_en AS AdviceEn, w.advice_zh AS AdviceZh,
            (SELECT screen FROM warning_signal s WHERE s.id = w.id
                ORDER BY s.position DESC LIMIT 1) AS Screen
        FROM warning w JOIN workflow f ON f.id = w.id
        """;

    /// <summary>The warnings that still have a clock, the first to run out first.</summary>
    public IReadOnlyList<WarningView> Waiting(int max) => Query(
        " WHERE f.due IS NOT NULL ORDER BY f.due, f.id LIMIT @Max;", new { Max = max });

    /// <summary>The warnings opened last, newest first.</summary>
    public IReadOnlyList<WarningView> Newest(int max) => Query(" ORDER BY w.id DESC LIMIT @Max;", new { Max = max });

    /// <summary>The warnings of one person (desk number), newest first.</summary>
    public IReadOnlyList<WarningView> Of(int warned, int max) => Query(
        " WHERE w.warned = @Warned ORDER BY w.id DESC LIMIT @Max;", new { Warned = warned, Max = max });

    /// <summary>The warnings that warn somebody or name them as the counterpart (desk number), newest first.</summary>
    public IReadOnlyList<WarningView> Naming(int subject, int max) => Query(
        " WHERE w.warned = @Subject OR w.counterpart = @Subject ORDER BY w.id DESC LIMIT @Max;",
        new { Subject = subject, Max = max });

    /// <summary>One warning, or null.</summary>
    public WarningView? Find(Position id) =>
        Query(" WHERE w.id = @Value;", new { id.Value }).FirstOrDefault();

    /// <summary>The warning that the verdict on a screen entry opened or joined, or null.</summary>
    public Position? FindByScreen(Position screen)
    {
        using SqliteConnection connection = file.OpenToRead();
        long? id = connection.QueryFirstOrDefault<long?>(
            "SELECT id FROM warning_signal WHERE screen = @Value ORDER BY position LIMIT 1;", new { screen.Value });
        return id is { } value ? new Position(value) : null;
    }

    /// <summary>What happened to a warning, in order.</summary>
    public IReadOnlyList<WarningStep> History(Position id)
    {
        using SqliteConnection connection = file.OpenToRead();
        return WorkflowReader.History(connection, id);
    }

    /// <summary>What the person was told, in order.</summary>
    public IReadOnlyList<WarningDeliveryRow> Deliveries(Position id)
    {
        using SqliteConnection connection = file.OpenToRead();
        return [.. connection.Query<DeliveryRow>(
            """
            SELECT partition, position, ordinal, time, to_source AS ToSource, wording, text_en AS TextEn,
                text_zh AS TextZh, until, receipt
            FROM outbox WHERE warning = @Value ORDER BY partition, position, ordinal;
            """,
            new { id.Value }).Select(Map)];
    }

    private List<WarningView> Query(string condition, object parameters)
    {
        using SqliteConnection connection = file.OpenToRead();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        List<WarningView> views = [];
        foreach (Row row in connection.Query<Row>(Columns + condition, parameters, transaction))
        {
            views.Add(Map(row, connection, transaction));
        }
        return views;
    }

    private static WarningView Map(Row row, SqliteConnection connection, SqliteTransaction transaction) => new()
    {
        Instance = WorkflowReader.Find(connection, transaction, new Position(row.Id))!,
        Warned = row.Warned,
        Counterpart = row.Counterpart,
        Level = (WarningLevel)row.Level,
        Kind = (EventKind)row.Kind,
        Step = (Step)row.Step,
        Rule = row.Rule,
        Typology = row.Typology,
        Home = new SourceId((ushort)row.Home),
        Screen = new Position(row.Screen),
        Because = new Words(row.BecauseEn, row.BecauseZh),
        Advice = new Words(row.AdviceEn, row.AdviceZh),
    };

    private static WarningDeliveryRow Map(DeliveryRow row) => new(
        new EffectId(new PartitionName(row.Partition), new Position(row.Position), row.Ordinal), new Instant(row.Time),
        new SourceId((ushort)row.ToSource), row.Wording, new Words(row.TextEn, row.TextZh), new Instant(row.Until),
        row.Receipt == 0 ? null : (ReceiptState)row.Receipt);

    private sealed class Row
    {
        public long Id { get; set; }
        public int Warned { get; set; }
        public int Counterpart { get; set; }
        public int Level { get; set; }
        public int Kind { get; set; }
        public int Step { get; set; }
        public string Rule { get; set; } = "";
        public string Typology { get; set; } = "";
        public int Home { get; set; }
        public string BecauseEn { get; set; } = "";
        public string BecauseZh { get; set; } = "";
        public string AdviceEn { get; set; } = "";
        public string AdviceZh { get; set; } = "";
        public string State { get; set; } = "";
        public long Opened { get; set; }
        public long Entered { get; set; }
        public long? Due { get; set; }
        public string Clock { get; set; } = "";
        public string Expiry { get; set; } = "";
        public string ClaimedBy { get; set; } = "";
        public long? ClaimedUntil { get; set; }
        public long Screen { get; set; }
    }

    private sealed class DeliveryRow
    {
        public string Partition { get; set; } = "";
        public long Position { get; set; }
        public int Ordinal { get; set; }
        public long Time { get; set; }
        public int ToSource { get; set; }
        public string Wording { get; set; } = "";
        public string TextEn { get; set; } = "";
        public string TextZh { get; set; } = "";
        public long Until { get; set; }
        public int Receipt { get; set; }
    }
}
