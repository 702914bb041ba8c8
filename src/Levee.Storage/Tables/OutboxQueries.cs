using Dapper;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Ports;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>
/// The committed effects for sources. Warnings that are not sent on purpose (<c>control</c>) are never given out. Safe
/// from any thread.
/// </summary>
/// <param name="file">The case tables.</param>
/// <param name="subjects">A partition's subject numbers.</param>
public sealed class OutboxQueries(TablesFile file, Func<PartitionName, ISubjectDirectory> subjects) : IOutbox
{
    /// <inheritdoc/>
    public IReadOnlyList<PartitionName> Partitions { get; } = [PartitionName.Desk];

    /// <inheritdoc/>
    public IReadOnlyList<OutboxRow> Read(SourceId to, EffectId after, int max)
    {
        using SqliteConnection connection = file.OpenToRead();
        ISubjectDirectory directory = subjects(after.Partition);
        return [.. connection.Query<Row>(
            """
            SELECT position, ordinal, until, subject, counterpart, warning, level, wording, text_en AS TextEn,
                text_zh AS TextZh, event_source AS EventSource, event_sequence AS EventSequence,
                event_external_id AS EventExternalId
            FROM outbox
            WHERE to_source = @To AND partition = @Partition AND (position, ordinal) > (@Position, @Ordinal)
                AND wording <> 'control'
            ORDER BY position, ordinal LIMIT @Max;
            """,
            new
            {
                To = to.Value, Partition = after.Partition.Value, Position = after.Position.Value, after.Ordinal,
                Max = max,
            })
            .Select(row => Map(row, to, after.Partition, directory))];
    }

    /// <inheritdoc/>
    public IDisposable WhenAdded(Action added) => file.Listen(added);

    private static OutboxRow Map(Row row, SourceId to, PartitionName partition, ISubjectDirectory directory)
    {
        int[] numbers = [row.Subject, row.Counterpart];
        WarningDelivery delivery = new()
        {
            Numbers = numbers,
            To = to,
            Warning = new Position(row.Warning),
            Level = (WarningLevel)row.Level,
            Wording = row.Wording,
            TextEn = row.TextEn,
            TextZh = row.TextZh,
            Until = new Instant(row.Until),
            EventSource = new SourceId((ushort)row.EventSource),
            EventSequence = row.EventSequence,
            EventExternalId = Bits.Of(row.EventExternalId),
        };
        return new OutboxRow(
            new EffectId(partition, new Position(row.Position), row.Ordinal), delivery,
            [.. numbers.Select(number => directory[number])]);
    }

    private sealed class Row
    {
        public long Position { get; set; }
        public int Ordinal { get; set; }
        public long Until { get; set; }
        public int Subject { get; set; }
        public int Counterpart { get; set; }
        public long Warning { get; set; }
        public int Level { get; set; }
        public string Wording { get; set; } = "";
        public string TextEn { get; set; } = "";
        public string TextZh { get; set; } = "";
        public int EventSource { get; set; }
        public long EventSequence { get; set; }
        public long EventExternalId { get; set; }
    }
}
