namespace Levee.Contracts.Codec;

/// <summary>
/// The form of one record type, declared field by field; the order of the calls is the order on disk.
/// </summary>
/// <param name="name">The record's name in <c>contracts.txt</c>.</param>
/// <param name="make">Makes the record from its fields.</param>
internal sealed class RecordFormOf<T>(string name, RecordMaker<T> make) : RecordForm(name)
    where T : class
{
    private readonly List<Action<T, ByteSink>> writers = [];

    public override Type RecordType => typeof(T);

    public void Write(T record, ByteSink sink)
    {
        foreach (Action<T, ByteSink> writer in writers) writer(record, sink);
    }

    public T Read(scoped in RecordSource source) => make(source);

    public override void WriteObject(object record, ByteSink sink) => Write((T)record, sink);

    public override object ReadObject(scoped in RecordSource source) => make(source);

    /// <summary>A text; empty and null are left out.</summary>
    public RecordFormOf<T> Text(int number, string field, Func<T, string?> get) => Counted(number, field, "text",
        get, static text => !string.IsNullOrEmpty(text), static (text, sink) => sink.Text(text!));

    /// <summary>A text that may be null; null is left out, an empty one is written.</summary>
    public RecordFormOf<T> TextOrNull(int number, string field, Func<T, string?> get) => Counted(number, field,
        "text?", get, static text => text is not null, static (text, sink) => sink.Text(text!));

    /// <summary>A whole number of either sign; 0 is left out.</summary>
    public RecordFormOf<T> Signed(int number, string field, Func<T, long> get, string type = "int")
    {
        Declare(number, field, type);
        ulong tag = Tag(number, RecordWire.Varint);
        writers.Add((record, sink) =>
        {
            long value = get(record);
            if (value == 0) return;
            sink.Varint(tag);
            sink.Signed(value);
        });
        return this;
    }

    /// <summary>A whole number that may be null; null is left out, 0 is written.</summary>
    public RecordFormOf<T> Optional(int number, string field, Func<T, long?> get, string type = "int?")
    {
        Declare(number, field, type);
        ulong tag = Tag(number, RecordWire.Varint);
        writers.Add((record, sink) =>
        {
            if (get(record) is not { } value) return;
            sink.Varint(tag);
            sink.Signed(value);
        });
        return this;
    }

    /// <summary>A yes or no; no is left out.</summary>
    public RecordFormOf<T> Flag(int number, string field, Func<T, bool> get)
        => Signed(number, field, record => get(record) ? 1 : 0, "bool");

    /// <summary>Sixty-four bits without an order; all zero is left out.</summary>
    public RecordFormOf<T> Bits(int number, string field, Func<T, ulong> get)
    {
        Declare(number, field, "bits64");
        ulong tag = Tag(number, RecordWire.Fixed);
        writers.Add((record, sink) =>
        {
            ulong value = get(record);
            if (value == 0) return;
            sink.Varint(tag);
            sink.Fixed64(value);
        });
        return this;
    }

    /// <summary>Bytes; none are left out.</summary>
    public RecordFormOf<T> Blob(int number, string field, Func<T, ReadOnlyMemory<byte>> get, string type = "bytes")
        => Counted(number, field, type, get, static bytes => !bytes.IsEmpty, static (bytes, sink) =>
        {
            sink.Varint((ulong)bytes.Length);
            sink.Bytes(bytes.Span);
        });

    /// <summary>Journal-local subject numbers in order; an empty list is left out.</summary>
    public RecordFormOf<T> Numbers(int number, string field, Func<T, IReadOnlyList<int>> get)
        => Counted(number, field, "subjects", get, static list => list.Count > 0, static (list, sink) =>
        {
            int begin = sink.Begin();
            foreach (int value in list) sink.Varint((ulong)value);
            sink.End(begin);
        });

    /// <summary>Any number of parts, each with its own tag and length.</summary>
    public RecordFormOf<T> Parts<TPart>(
        int number, string field, string type, Func<T, IEnumerable<TPart>> get, Action<TPart, ByteSink> write)
    {
        Declare(number, field, type);
        ulong tag = Tag(number, RecordWire.Counted);
        writers.Add((record, sink) =>
        {
            foreach (TPart part in get(record))
            {
                sink.Varint(tag);
                int begin = sink.Begin();
                write(part, sink);
                sink.End(begin);
            }
        });
        return this;
    }

    private RecordFormOf<T> Counted<TValue>(int number, string field, string type, Func<T, TValue> get,
        Func<TValue, bool> isPresent, Action<TValue, ByteSink> write)
    {
        Declare(number, field, type);
        ulong tag = Tag(number, RecordWire.Counted);
        writers.Add((record, sink) =>
        {
            TValue value = get(record);
            if (!isPresent(value)) return;
            sink.Varint(tag);
            write(value, sink);
        });
        return this;
    }

    private static ulong Tag(int number, int wire) => (ulong)((number << 3) | wire);
}
