using Levee.Contracts.Events;

namespace Levee.Contracts.Codec;

/// <summary>Reads the columns of <see cref="EventColumnWriter"/> into the rows they belong to.</summary>
internal sealed class EventColumnReader
{
    /// <summary>
    /// The most facts of all events of a batch together: bounds what damaged bytes can make us allocate.
    /// </summary>
    public const int FactsMax = 1 << 20;

    private readonly ColumnReader column = new();
    private readonly ColumnTargets[] targets = new ColumnTargets[32];
    private int[] factCounts = [];
    private KnownFact[] facts = [];

    /// <summary>Reads the columns of the events at <paramref name="rows"/>, all of one kind.</summary>
    public void Read(ByteSource source, EventBatch events, EventSchema schema, ReadOnlySpan<int> rows,
        ColumnRules rules)
    {
        ColumnTargets known = targets[(int)schema.Kind] ??= new ColumnTargets(schema);
        factCounts = [];
        facts = [];
        while (!source.IsAtEnd)
        {
            int at = source.Offset;
            int number = source.Number(int.MaxValue, "a column's number");
            ByteSource part = source.Part();
            if (known.Find(number) is { } target) ReadOwn(ref part, events, target, rows, rules);
            else if (number is >= EventColumns.Source and <= EventColumns.ExternalId)
                ReadCommon(ref part, events, number, rows);
            else if (schema.HasKnownFacts && number is >= EventColumns.FactCounts and <= EventColumns.FactTrueAt)
                ReadFacts(ref part, number, rows.Length);
            else if (!rules.SkipsUnknown)
                throw new NewerBytesException($"column {number} of {schema.Name} events", at);
            else continue;
            if (!part.IsAtEnd) throw part.Damaged($"{part.Remaining} bytes are left in column {number}");
        }
        SetFacts(source, events, rows);
    }

    private void ReadOwn(ref ByteSource part, EventBatch events, ColumnTarget target, ReadOnlySpan<int> rows,
        ColumnRules rules)
    {
        int count = column.Read(ref part, rows.Length);
        ReadOnlySpan<long> values = column.Values[..count];
        ReadOnlySpan<int> places = column.Rows[..count];
        if (target.Field is not { } field)
        {
            Span<int> numbers = events.NumberSlots;
            for (int i = 0; i < count; i++)
                numbers[rows[places[i]] * EventBatch.RolesMax + target.Slot]
                    = Checked(part, values[i], int.MaxValue, "a subject number");
            return;
        }
        bool checksWords = rules.ChecksWords && field.Type == FieldType.Word;
        Span<long> fields = events.FieldSlots;
        Span<uint> present = events.PresentBits;
        for (int i = 0; i < count; i++)
        {
            int row = rows[places[i]];
            if (checksWords && (ulong)values[i] >= (ulong)field.Words.Count)
            {
                if (rules.SkipsUnknown) continue;
                throw new NewerBytesException($"word {values[i]} of field {field.Name}", part.Offset);
            }
            fields[row * EventBatch.FieldsMax + target.Slot] = values[i];
            present[row] |= 1u << target.Slot;
        }
    }

    private void ReadCommon(ref ByteSource part, EventBatch events, int number, ReadOnlySpan<int> rows)
    {
        int count = column.Read(ref part, rows.Length);
        for (int i = 0; i < count; i++)
        {
            int row = rows[column.Rows[i]];
            long value = column.Values[i];
            switch (number)
            {
                case EventColumns.Source:
                    events.SourceOf(row) = (ushort)Checked(part, value, ushort.MaxValue, "a source");
                    break;
                case EventColumns.SequenceMajor:
                    events.SequenceOf(row) = events.SequenceOf(row) with { Major = value };
                    break;
                case EventColumns.SequenceMinor:
                    if (value is < int.MinValue or > int.MaxValue) throw part.Damaged("an ordinal is out of range");
                    events.SequenceOf(row) = events.SequenceOf(row) with { Minor = (int)value };
                    break;
                case EventColumns.At:
                    events.AtOf(row) = value;
                    break;
                case EventColumns.Arrival:
                    events.ArrivalOf(row) = value;
                    break;
                case EventColumns.DeadlineMs:
                    events.DeadlineOf(row) = value;
                    break;
                default:
                    events.ExternalIdOf(row) = unchecked((ulong)value);
                    break;
            }
        }
    }

    private void ReadFacts(ref ByteSource part, int number, int rowCount)
    {
        if (number == EventColumns.FactCounts)
        {
            ReadFactCounts(ref part, rowCount);
            return;
        }
        int count = column.Read(ref part, facts.Length);
        for (int i = 0; i < count; i++)
        {
            ref KnownFact fact = ref facts[column.Rows[i]];
            long value = column.Values[i];
            fact = number switch
            {
                EventColumns.FactFields => fact with { Field = Checked(part, value, int.MaxValue, "a fact") },
                EventColumns.FactExactness => fact with
                {
                    Exactness = (Exactness)Checked(part, value, (int)Exactness.Wrong, "an exactness"),
                },
                _ => fact with { TrueAt = new Instant(value) },
            };
        }
    }

    private void ReadFactCounts(ref ByteSource part, int rowCount)
    {
        int count = column.Read(ref part, rowCount);
        factCounts = new int[rowCount];
        Array.Fill(factCounts, -1);
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            int length = Checked(part, column.Values[i], FactsMax - sum, "a count of facts");
            factCounts[column.Rows[i]] = length;
            sum += length;
        }
        facts = new KnownFact[sum];
    }

    private void SetFacts(ByteSource source, EventBatch events, ReadOnlySpan<int> rows)
    {
        int next = 0;
        for (int i = 0; i < factCounts.Length; i++)
        {
            if (factCounts[i] < 0) continue;
            events.FactsOf(rows[i]) = facts.AsSpan(next, factCounts[i]).ToArray();
            next += factCounts[i];
        }
        Invariant.Require(next == facts.Length && source.IsAtEnd);
    }

    private static int Checked(scoped in ByteSource part, long value, int max, string what)
        => value >= 0 && value <= max ? (int)value : throw part.Damaged($"{what} is {value}, 0 to {max} was expected");
}
