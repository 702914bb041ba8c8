using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;

namespace Levee.Tests.Codec;

/// <summary>
/// Batches of every kind of event, entry and output, from a seed; the same seed gives the same batch.
/// </summary>
internal sealed class RandomBatches(int seed)
{
    private readonly Random random = new(seed);
    private int nextNumber = 1;

    public static Subject SubjectOf(int number) => new((SubjectKind)(1 + number % 16),
        new SubjectId(new UInt128(unchecked((ulong)number * 0x9E3779B97F4A7C15UL), (ulong)number)));

    public Batch Next(Position first, Instant time, int countMax = 60)
    {
        Batch batch = new() { Partition = PartitionName.Screen, First = first, Time = time };
        int count = random.Next(1, countMax + 1);
        for (int i = 0; i < count; i++)
        {
            if (random.Next(4) > 0) AddEvent(batch, (EventKind)random.Next(1, EventSchemas.All.Count + 1));
            else batch.Add(AnyEntry());
            if (random.Next(4) == 0) batch.Outputs.Add(AnyOutput(i));
        }
        int sights = random.Next(5);
        for (int i = 0; i < sights; i++) batch.Sights.Add(new Sight(nextNumber, SubjectOf(nextNumber++)));
        return batch;
    }

    public void AddEvent(Batch batch, EventKind kind)
    {
        EventRow row = batch.AddEvent(kind);
        row.Source = new SourceId((ushort)random.Next(4));
        row.Sequence = new SourceSequence(random.Next(3) == 0 ? AnyLong() : random.Next(1000), random.Next(5) / 4);
        row.At = new Instant(batch.Time.UnixMs - random.Next(100_000));
        row.Arrival = new Instant(batch.Time.UnixMs - random.Next(50));
        row.DeadlineMs = random.Next(3) == 0 ? -1 : random.Next(3) * 250;
        row.ExternalId = random.Next(5) == 0 ? 0 : unchecked((ulong)AnyLong());
        foreach (EventRole role in row.Schema.Roles)
            for (int place = 0; place < role.Capacity; place++)
                if (role.IsRequired || random.Next(3) == 0)
                    row.Numbers[role.Slot + place] = random.Next(1, random.Next(20) == 0 ? int.MaxValue : 900);
        foreach (EventField field in row.Schema.Fields)
            if (field.IsRequired || random.Next(2) == 0)
                row.Set(field, AnyValue(field));
        if (row.Schema.HasKnownFacts && random.Next(2) == 0) row.Facts = AnyFacts();
    }

    public Entry AnyEntry() => (Entry)AnyRecord(EveryRecord.Entries[random.Next(EveryRecord.Entries.Count)]);

    public EntryOutput AnyOutput(int entry) => new(
        entry,
        random.Next(3) > 0 ? (Verdict)AnyRecord(typeof(Verdict)) : null,
        random.Next(3) == 0 ? (Outcome)AnyRecord(typeof(Outcome)) : null,
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => AnyEffect())]);

    public Effect AnyEffect() => (Effect)AnyRecord(EveryRecord.Effects[random.Next(EveryRecord.Effects.Count)]);

    public string AnyText() => random.Next(6) switch
    {
        0 => "",
        1 => "停止转账，先打 96110",
        2 => new string('x', random.Next(300)),
        _ => "text " + random.Next(1000).ToString(CultureInfo.InvariantCulture),
    };

    public long AnyLong() => random.Next(4) switch
    {
        0 => 0,
        1 => random.Next(-200, 200),
        2 => random.NextInt64(),
        _ => -random.NextInt64(),
    };

    public object AnyRecord(Type type) => EveryRecord.Make(type, AnyOf);

    private object? AnyOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return random.Next(2) == 0 ? null : AnyOf(inner);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type == typeof(string)) return AnyText();
        if (type == typeof(long)) return AnyLong();
        if (type == typeof(ulong)) return unchecked((ulong)AnyLong());
        if (type == typeof(int)) return (int)(AnyLong() >> 33);
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(Instant)) return new Instant(AnyLong());
        if (type == typeof(Position)) return new Position(AnyLong());
        if (type == typeof(SourceId)) return new SourceId((ushort)random.Next(65_536));
        if (type == typeof(SourceSequence)) return new SourceSequence(AnyLong(), random.Next(3));
        if (type == typeof(Currency)) return Currency.Cny;
        if (type == typeof(Hash256)) return Hash256.Of(BitConverter.GetBytes(random.NextInt64()));
        if (type == typeof(ReadOnlyMemory<byte>)) return new ReadOnlyMemory<byte>(new byte[random.Next(400)]);
        if (type == typeof(IReadOnlyList<int>)) return Many(() => random.Next());
        if (type == typeof(IReadOnlyList<RuleHit>)) return Many(() => (RuleHit)AnyRecord(typeof(RuleHit)));
        if (type == typeof(IReadOnlyList<RecordedValue>)) return Many(AnyRecorded);
        if (type == typeof(IReadOnlyDictionary<string, string>))
            return Enumerable.Range(0, random.Next(3)).ToDictionary(i => AnyText() + i, _ => AnyText());
        if (type == typeof(Effect)) return AnyEffect();
        throw new NotSupportedException($"a generator for {type} is missing");
    }

    private T[] Many<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => make())];

    private RecordedValue AnyRecorded() => random.Next(4) switch
    {
        0 => RecordedValue.Unknown,
        1 => RecordedValue.Of(random.Next(2) == 0),
        2 => RecordedValue.Of(AnyLong()),
        _ => RecordedValue.Of(random.NextDouble() * 1e6),
    };

    private long AnyValue(EventField field) => field.Type switch
    {
        FieldType.Bool => random.Next(2),
        FieldType.Word => random.Next(field.Words.Count),
        FieldType.Words => random.Next(1 << field.Words.Count),
        FieldType.Code => random.NextInt64(),
        FieldType.Currency => Currency.Cny.Packed,
        FieldType.Score => random.Next(1001),
        _ => AnyLong(),
    };

    private KnownFact[] AnyFacts() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => new KnownFact(
        random.Next(RecordFields.Names.Length), (Exactness)random.Next(3),
        random.Next(2) == 0 ? null : new Instant(AnyLong())))];
}
