using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>
/// Makes up events of every kind: absent roles and fields, duplicates, late and disordered times, few subjects so that
/// they meet, and now and then a subject never met again.
/// </summary>
/// <param name="seed">Equal seeds give equal events.</param>
internal sealed class AnyEvents(int seed)
{
    private const long MinuteMs = 60_000;
    private const int Regulars = 20;
    private readonly Random random = new(seed);
    private readonly Batch batch = new() { Partition = PartitionName.Screen, First = new Position(1) };
    private long nowMs = 1_764_000_000_000;
    private int strangers = 1_000;

    /// <summary>The next event; valid until the one after it.</summary>
    public EventRow Next()
    {
        nowMs += random.Next(8) switch
        {
            0 => 0,
            < 6 => random.NextInt64(2 * MinuteMs),
            6 => random.NextInt64(20 * MinuteMs),
            _ => random.NextInt64(3 * 1440 * MinuteMs) / (1 + random.Next(400)),
        };
        batch.Clear();
        batch.Time = new Instant(nowMs);
        EventSchema kind = EventSchemas.All[random.Next(EventSchemas.All.Count)];
        EventRow row = batch.AddEvent(kind.Kind);
        row.Source = new SourceId((ushort)(1 + random.Next(2)));
        row.At = new Instant(nowMs - (random.Next(4) == 0 ? random.NextInt64(300 * MinuteMs) : 0));
        foreach (EventRole role in kind.Roles)
            for (int slot = role.Slot; slot < role.Slot + role.Capacity; slot++)
                row.Numbers[slot] = Subject();
        foreach (EventField field in kind.Fields)
            if (random.Next(6) != 0)
                row.Set(field, ValueOf(field));
        return row;
    }

    private int Subject() => random.Next(20) switch
    {
        0 => 0,
        1 => ++strangers,
        < 10 => 1 + random.Next(5),
        _ => 1 + random.Next(Regulars),
    };

    private long ValueOf(EventField field) => field.Type switch
    {
        FieldType.Bool => random.Next(2),
        FieldType.Word => random.Next(field.Words.Count),
        FieldType.Words => random.NextInt64(1L << field.Words.Count),
        FieldType.Code => random.Next(50),
        FieldType.Minor => random.Next(3) == 0 ? random.NextInt64(20_000_000) : random.Next(100_000),
        FieldType.Currency => random.Next(5) == 0 ? Currency.Parse("USD").Packed : Currency.Cny.Packed,
        FieldType.Instant => nowMs,
        FieldType.Score => random.Next(1001),
        _ => random.Next(3) == 0 ? random.Next(100_000) : random.Next(300),
    };
}
