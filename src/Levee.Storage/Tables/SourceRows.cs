using Dapper;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Microsoft.Data.Sqlite;

namespace Levee.Storage.Tables;

/// <summary>
/// Who sent how much a day: <c>source</c>, <c>source_day</c> and <c>receipt</c>. Days are UTC. Owned by a follower.
/// </summary>
internal sealed class SourceRows
{
    private const long DayMs = 86_400_000;

    private readonly SqliteConnection connection;
    private readonly PartitionName partition;

    public SourceRows(SqliteConnection connection, PartitionName partition)
    {
        this.connection = connection;
        this.partition = partition;
    }

    public void Take(Batch batch, SqliteTransaction transaction)
    {
        for (int index = 0; index < batch.Count; index++)
        {
            EntrySlot slot = batch.Entries[index];
            if (!slot.IsEvent) TakeOther(batch, index, batch.Others[slot.Index], transaction);
        }
        CountEvents(batch, transaction);
    }

    private void TakeOther(Batch batch, int index, Entry entry, SqliteTransaction transaction)
    {
        switch (entry)
        {
            case SourceRegistered source:
                Register(source, transaction);
                break;
            case Receipt receipt:
                Keep(batch, index, receipt, transaction);
                break;
            case Unscreened unscreened:
                Add(new Day(unscreened.Source.Value, unscreened.From.UnixMs / DayMs, Step.Allow),
                    new Count(0, 0, unscreened.Count), transaction);
                break;
        }
    }

    private void Register(SourceRegistered source, SqliteTransaction transaction)
    {
        connection.Execute(
            """
            INSERT INTO source VALUES (@Partition, @Number, @Name, @Form, @LatenessMs, @Since)
            ON CONFLICT (partition, number) DO UPDATE SET name = excluded.name, form = excluded.form,
                lateness_ms = excluded.lateness_ms, since = excluded.since;
            """,
            new
            {
                Partition = partition.Value, Number = source.Registered.Value, source.Name, Form = (int)source.Form,
                source.LatenessMs, Since = source.Since.UnixMs,
            },
            transaction);
    }

    private void Keep(Batch batch, int index, Receipt receipt, SqliteTransaction transaction) => connection.Execute(
        "INSERT INTO receipt VALUES (@Partition, @Position, @About, @Ordinal, @State, @At, @Source, @Time);",
        new
        {
            Partition = partition.Value, Position = batch.PositionOf(index).Value, About = receipt.About.Value,
            receipt.Ordinal, State = (int)receipt.State, At = receipt.At.UnixMs, Source = receipt.Source.Value,
            Time = batch.Time.UnixMs,
        },
        transaction);

    private void CountEvents(Batch batch, SqliteTransaction transaction)
    {
        Dictionary<long, long> lateness = connection.Query<(long Number, long LatenessMs)>(
            "SELECT number, lateness_ms FROM source WHERE partition = @Value;", new { partition.Value }, transaction)
            .ToDictionary(row => row.Number, row => row.LatenessMs);
        SortedDictionary<Day, Count> days = [];
        for (int index = 0; index < batch.Count; index++)
        {
            EntrySlot slot = batch.Entries[index];
            if (!slot.IsEvent) continue;
            EventRow row = batch.Events[slot.Index];
            Step step = batch.OutputOf(index)?.Verdict?.Step ?? Step.Allow;
            bool isLate = lateness.TryGetValue(row.Source.Value, out long limit) && batch.Time.Since(row.At) > limit;
            Day day = new(row.Source.Value, batch.Time.UnixMs / DayMs, step);
            Count count = days.GetValueOrDefault(day);
            days[day] = new Count(count.Events + 1, count.Late + (isLate ? 1 : 0), 0);
        }
        foreach ((Day day, Count count) in days) Add(day, count, transaction);
    }

    private void Add(Day day, Count count, SqliteTransaction transaction) => connection.Execute(
        """
        INSERT INTO source_day VALUES (@Partition, @Source, @Number, @Step, @Events, @Late, @Unscreened)
        ON CONFLICT (partition, source, day, step) DO UPDATE SET events = events + excluded.events,
            late = late + excluded.late, unscreened = unscreened + excluded.unscreened;
        """,
        new
        {
            Partition = partition.Value, day.Source, day.Number, Step = (int)day.Step, count.Events, count.Late,
            count.Unscreened,
        },
        transaction);

    private readonly record struct Day(int Source, long Number, Step Step) : IComparable<Day>
    {
        public int CompareTo(Day other) => (Source, Number, Step).CompareTo((other.Source, other.Number, other.Step));
    }

    private readonly record struct Count(long Events, long Late, long Unscreened);
}
