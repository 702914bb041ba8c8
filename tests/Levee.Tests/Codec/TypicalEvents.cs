using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;

namespace Levee.Tests.Codec;

/// <summary>
/// A batch as a busy node writes it: calls, texts and payments of four sources among two million subjects.
/// </summary>
internal static class TypicalEvents
{
    private static readonly EventKind[] Mix =
        [EventKind.Call, EventKind.CallEnded, EventKind.Call, EventKind.CallEnded, EventKind.Text, EventKind.Visit,
            EventKind.Payment];

    public static Batch Batch(int count, int seed = 3)
    {
        Random random = new(seed);
        Batch batch = new()
        {
            Partition = PartitionName.Screen, First = new Position(1_000_001), Time = new(1_767_000_000_000),
        };
        for (int i = 0; i < count; i++)
        {
            EventRow row = batch.AddEvent(Mix[random.Next(Mix.Length)]);
            row.Source = new SourceId((ushort)(1 + i / 256 % 4));
            row.Sequence = new SourceSequence(5_000_000L * row.Source.Value + i);
            row.At = batch.Time.Plus(-random.Next(400));
            row.Arrival = batch.Time.Plus(-random.Next(3));
            row.DeadlineMs = 250;
            row.ExternalId = (ulong)random.NextInt64();
            foreach (EventRole role in row.Schema.Roles)
                if (role.IsRequired || random.Next(8) == 0)
                    row.Numbers[role.Slot] = 1 + (int)(2_000_000 * Math.Pow(random.NextDouble(), 3));
            foreach (EventField field in row.Schema.Fields.Where(field => field.IsRequired || random.Next(3) == 0))
                row.Set(field, field.Type switch
                {
                    FieldType.Word => random.Next(field.Words.Count),
                    FieldType.Bool => random.Next(2),
                    FieldType.Minor => (long)Math.Exp(random.NextDouble() * 14),
                    FieldType.Code => unchecked(random.Next(20_000) * 0x9E3779B97F4A7C1),
                    FieldType.Currency => Currency.Cny.Packed,
                    _ => random.Next(300),
                });
            if (random.Next(30) == 0) batch.Outputs.Add(new EntryOutput(i, Verdict(random), null, []));
        }
        return batch;
    }

    private static Verdict Verdict(Random random) => new()
    {
        Step = Step.Warn, Uncapped = Step.Hold, Score = random.Next(6000), Rules = new Position(12),
        Hits = [.. Enumerable.Range(0, random.Next(1, 4)).Select(rule => new RuleHit(rule * 40, 0,
            [
                RecordedValue.Of(random.Next(100)), RecordedValue.Of(random.NextInt64(1_000_000)),
                RecordedValue.Of(true),
            ]))],
    };
}
