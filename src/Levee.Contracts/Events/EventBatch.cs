namespace Levee.Contracts.Events;

/// <summary>
/// Events as columns: one row an event, fixed slots for subjects and fields, so that parsing, deciding and encoding
/// touch flat arrays only. Owned by one thread at a time: ingress fills it, the partition's loop takes it over.
/// </summary>
public sealed class EventBatch
{
    /// <summary>Subject slots a row.</summary>
    public const int RolesMax = 8;

    /// <summary>Field slots a row; presence is one bit each.</summary>
    public const int FieldsMax = 16;

    private EventKind[] kinds;
    private ushort[] sources;
    private SourceSequence[] sequences;
    private long[] at;
    private long[] arrival;
    private long[] deadlines;
    private ulong[] externalIds;
    private Subject[] subjects;
    private int[] numbers;
    private long[] fields;
    private uint[] present;
    private KnownFact[]?[] facts;

    /// <summary>An empty batch with room for <paramref name="capacity"/> events before it grows.</summary>
    public EventBatch(int capacity = 16)
    {
        kinds = new EventKind[capacity];
        sources = new ushort[capacity];
        sequences = new SourceSequence[capacity];
        at = new long[capacity];
        arrival = new long[capacity];
        deadlines = new long[capacity];
        externalIds = new ulong[capacity];
        subjects = new Subject[capacity * RolesMax];
        numbers = new int[capacity * RolesMax];
        fields = new long[capacity * FieldsMax];
        present = new uint[capacity];
        facts = new KnownFact[]?[capacity];
    }

    /// <summary>Events in the batch.</summary>
    public int Count { get; private set; }

    /// <summary>A view of event <paramref name="index"/>.</summary>
    public EventRow this[int index] => new(this, index);

    /// <summary>Adds an empty event and returns its view.</summary>
    public EventRow Add(EventKind kind)
    {
        if (Count == kinds.Length) Grow();
        int index = Count++;
        kinds[index] = kind;
        sources[index] = 0;
        sequences[index] = default;
        at[index] = 0;
        arrival[index] = 0;
        deadlines[index] = -1;
        externalIds[index] = 0;
        present[index] = 0;
        facts[index] = null;
        subjects.AsSpan(index * RolesMax, RolesMax).Clear();
        numbers.AsSpan(index * RolesMax, RolesMax).Clear();
        fields.AsSpan(index * FieldsMax, FieldsMax).Clear();
        return new EventRow(this, index);
    }

    /// <summary>Adds a copy of an event of another batch and returns its view.</summary>
    public EventRow Add(EventRow other)
    {
        EventRow row = Add(other.Kind);
        Copy(other, row);
        return row;
    }

    /// <summary>Overwrites event <paramref name="to"/> by event <paramref name="from"/> (closing a gap).</summary>
    public void Move(int from, int to)
    {
        kinds[to] = kinds[from];
        Copy(this[from], this[to]);
    }

    /// <summary>Takes the last event away again (a line that turned out to be wrong while it was read).</summary>
    public void RemoveLast() => Count--;

    /// <summary>Empties the batch; its arrays stay.</summary>
    public void Clear() => Count = 0;

    /// <summary>All subject numbers, <see cref="RolesMax"/> a row, for the codec.</summary>
    internal Span<int> NumberSlots => numbers;

    /// <summary>All field slots, <see cref="FieldsMax"/> a row, for the codec.</summary>
    internal Span<long> FieldSlots => fields;

    /// <summary>All presence bits, one word a row, for the codec.</summary>
    internal Span<uint> PresentBits => present;

    internal ref EventKind KindOf(int index) => ref kinds[index];
    internal ref ushort SourceOf(int index) => ref sources[index];
    internal ref SourceSequence SequenceOf(int index) => ref sequences[index];
    internal ref long AtOf(int index) => ref at[index];
    internal ref long ArrivalOf(int index) => ref arrival[index];
    internal ref long DeadlineOf(int index) => ref deadlines[index];
    internal ref ulong ExternalIdOf(int index) => ref externalIds[index];
    internal ref uint PresentOf(int index) => ref present[index];
    internal ref KnownFact[]? FactsOf(int index) => ref facts[index];
    internal Span<Subject> SubjectsOf(int index) => subjects.AsSpan(index * RolesMax, RolesMax);
    internal Span<int> NumbersOf(int index) => numbers.AsSpan(index * RolesMax, RolesMax);
    internal Span<long> FieldsOf(int index) => fields.AsSpan(index * FieldsMax, FieldsMax);

    private void Copy(EventRow other, EventRow row)
    {
        EventBatch from = other.Batch;
        sources[row.Index] = from.sources[other.Index];
        sequences[row.Index] = from.sequences[other.Index];
        at[row.Index] = from.at[other.Index];
        arrival[row.Index] = from.arrival[other.Index];
        deadlines[row.Index] = from.deadlines[other.Index];
        externalIds[row.Index] = from.externalIds[other.Index];
        present[row.Index] = from.present[other.Index];
        facts[row.Index] = from.facts[other.Index];
        other.Subjects.CopyTo(row.Subjects);
        other.Numbers.CopyTo(row.Numbers);
        other.Fields.CopyTo(row.Fields);
    }

    private void Grow()
    {
        int capacity = Math.Max(16, kinds.Length * 2);
        Array.Resize(ref kinds, capacity);
        Array.Resize(ref sources, capacity);
        Array.Resize(ref sequences, capacity);
        Array.Resize(ref at, capacity);
        Array.Resize(ref arrival, capacity);
        Array.Resize(ref deadlines, capacity);
        Array.Resize(ref externalIds, capacity);
        Array.Resize(ref subjects, capacity * RolesMax);
        Array.Resize(ref numbers, capacity * RolesMax);
        Array.Resize(ref fields, capacity * FieldsMax);
        Array.Resize(ref present, capacity);
        Array.Resize(ref facts, capacity);
    }
}
