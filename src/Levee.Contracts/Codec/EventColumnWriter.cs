using Levee.Contracts.Events;

namespace Levee.Contracts.Codec;

/// <summary>
/// Writes the events of one kind as numbered columns, each with its length before it; a column without a value is left
/// out.
/// </summary>
internal sealed class EventColumnWriter
{
    private readonly ColumnWriter column = new();
    private int count;

    /// <summary>Writes the columns of the events at <paramref name="rows"/>, all of one kind.</summary>
    public void Write(ByteSink sink, EventBatch events, EventSchema schema, ReadOnlySpan<int> rows)
    {
        foreach (EventRole role in schema.Roles)
        {
            for (int place = 0; place < role.Capacity; place++)
            {
                GatherNumbers(events, rows, role.Slot + place);
                Put(sink, role.Number + place * EventColumns.PlaceStep, rows.Length);
            }
        }
        foreach (EventField field in schema.Fields)
        {
            GatherField(events, rows, field.Slot);
            Put(sink, field.Number, rows.Length);
        }
        WriteCommon(sink, events, rows);
        if (schema.HasKnownFacts) WriteFacts(sink, events, rows);
    }

    private void WriteCommon(ByteSink sink, EventBatch events, ReadOnlySpan<int> rows)
    {
        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++) AddUnlessZero(i, events.SourceOf(rows[i]));
        Put(sink, EventColumns.Source, rows.Length);

        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++) Add(i, events.SequenceOf(rows[i]).Major);
        Put(sink, EventColumns.SequenceMajor, rows.Length);

        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++) AddUnlessZero(i, events.SequenceOf(rows[i]).Minor);
        Put(sink, EventColumns.SequenceMinor, rows.Length);

        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++) Add(i, events.AtOf(rows[i]));
        Put(sink, EventColumns.At, rows.Length);

        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++) Add(i, events.ArrivalOf(rows[i]));
        Put(sink, EventColumns.Arrival, rows.Length);

        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            if (events.DeadlineOf(rows[i]) is var deadline and not -1)
                Add(i, deadline);
        Put(sink, EventColumns.DeadlineMs, rows.Length);

        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++) AddUnlessZero(i, unchecked((long)events.ExternalIdOf(rows[i])));
        Put(sink, EventColumns.ExternalId, rows.Length);
    }

    private void WriteFacts(ByteSink sink, EventBatch events, ReadOnlySpan<int> rows)
    {
        List<KnownFact> all = [];
        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            if (events.FactsOf(rows[i]) is not { } known) continue;
            Add(i, known.Length);
            all.AddRange(known);
        }
        Put(sink, EventColumns.FactCounts, rows.Length);

        Begin(all.Count);
        for (int i = 0; i < all.Count; i++) Add(i, all[i].Field);
        Put(sink, EventColumns.FactFields, all.Count);

        Begin(all.Count);
        for (int i = 0; i < all.Count; i++) Add(i, (long)all[i].Exactness);
        Put(sink, EventColumns.FactExactness, all.Count);

        Begin(all.Count);
        for (int i = 0; i < all.Count; i++)
            if (all[i].TrueAt is { } at)
                Add(i, at.UnixMs);
        Put(sink, EventColumns.FactTrueAt, all.Count);
    }

    private void GatherNumbers(EventBatch events, ReadOnlySpan<int> rows, int slot)
    {
        ReadOnlySpan<int> numbers = events.NumberSlots;
        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++) AddUnlessZero(i, numbers[rows[i] * EventBatch.RolesMax + slot]);
    }

    private void GatherField(EventBatch events, ReadOnlySpan<int> rows, int slot)
    {
        ReadOnlySpan<long> fields = events.FieldSlots;
        ReadOnlySpan<uint> present = events.PresentBits;
        Begin(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            if ((present[rows[i]] & (1u << slot)) != 0)
                Add(i, fields[rows[i] * EventBatch.FieldsMax + slot]);
    }

    private void Begin(int rows)
    {
        column.Begin(rows);
        count = 0;
    }

    private void AddUnlessZero(int row, long value)
    {
        if (value != 0) Add(row, value);
    }

    private void Add(int row, long value)
    {
        column.Values[count++] = value;
        column.Present[row >> 3] |= (byte)(1 << (row & 7));
    }

    private void Put(ByteSink sink, int number, int rows)
    {
        if (count == 0) return;
        sink.Varint((ulong)number);
        int begin = sink.Begin();
        column.Write(sink, rows, count);
        sink.End(begin);
    }
}
