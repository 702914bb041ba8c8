namespace Levee.Contracts.Codec;

/// <summary>The fields of one encoded record, found by number; absent ones read as their defaults.</summary>
internal readonly ref struct RecordSource
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly int origin;
    private readonly FieldPlaces places;

    /// <summary>
    /// Finds the fields of a record. An undeclared one is skipped when <paramref name="skipsUnknown"/>, else it is a
    /// <see cref="NewerBytesException"/>.
    /// </summary>
    public RecordSource(ByteSource part, RecordForm form, bool skipsUnknown)
    {
        origin = part.Offset;
        SkipsUnknown = skipsUnknown;
        bytes = part.Bytes(part.Remaining);
        ByteSource source = new(bytes, origin);
        while (!source.IsAtEnd)
        {
            int tagAt = source.Offset;
            ulong tag = source.Varint();
            int wire = (int)(tag & 7);
            ulong number = tag >> 3;
            int place = ((source.Offset - origin) << 2) | wire;
            Skip(ref source, wire);
            if (number <= RecordForm.NumberMax && (form.Known & (1u << (int)number)) != 0)
            {
                if (places[(int)number] == 0) places[(int)number] = place;
            }
            else if (!skipsUnknown)
            {
                throw new NewerBytesException($"field {number} of a {form.Name} record", tagAt);
            }
        }
    }

    public bool SkipsUnknown { get; }

    public bool Has(int number) => places[number] != 0;

    public string Text(int number) => Has(number) ? At(number, RecordWire.Counted).Text() : "";

    public string? TextOrNull(int number) => Has(number) ? At(number, RecordWire.Counted).Text() : null;

    public long Signed(int number) => Has(number) ? At(number, RecordWire.Varint).Signed() : 0;

    public long? Optional(int number) => Has(number) ? At(number, RecordWire.Varint).Signed() : null;

    public bool Flag(int number) => Signed(number) != 0;

    /// <summary>A signed number that must lie between two bounds.</summary>
    public int Within(int number, int min, int max)
    {
        long value = Signed(number);
        if (value < min || value > max)
            throw new DamagedBytesException($"a field is {value}, {min} to {max} was expected", origin);
        return (int)value;
    }

    public int Int32(int number) => Within(number, int.MinValue, int.MaxValue);

    /// <summary>A word of an enumeration; an undefined one is a newer build's.</summary>
    public TEnum Word<TEnum>(int number)
        where TEnum : struct, Enum
    {
        TEnum word = (TEnum)Enum.ToObject(typeof(TEnum), (byte)Within(number, 0, byte.MaxValue));
        if (Has(number) && !SkipsUnknown && !Enum.IsDefined(word))
            throw new NewerBytesException($"word {Signed(number)} of {typeof(TEnum).Name}", origin);
        return word;
    }

    public ulong Bits(int number) => Has(number) ? At(number, RecordWire.Fixed).Fixed64() : 0;

    public ReadOnlySpan<byte> Blob(int number) => Has(number) ? At(number, RecordWire.Counted).Counted() : default;

    public Hash256 Hash(int number)
    {
        ReadOnlySpan<byte> digest = Blob(number);
        if (digest.IsEmpty) return default;
        if (digest.Length != Hash256.Size)
            throw new DamagedBytesException($"a digest has {digest.Length} bytes, 32 were expected", origin);
        return new Hash256(digest);
    }

    public IReadOnlyList<int> Numbers(int number)
    {
        if (!Has(number)) return [];
        ByteSource part = At(number, RecordWire.Counted).Part();
        List<int> list = [];
        while (!part.IsAtEnd) list.Add(part.Number(int.MaxValue, "a subject number"));
        return list;
    }

    /// <summary>Every part with this number, in order.</summary>
    public List<TPart> Parts<TPart>(int number, PartReader<TPart> read)
    {
        List<TPart> parts = [];
        if (!Has(number)) return parts;
        ByteSource source = new(bytes, origin);
        while (!source.IsAtEnd)
        {
            ulong tag = source.Varint();
            if (tag == (ulong)((number << 3) | RecordWire.Counted)) parts.Add(read(source.Part(), SkipsUnknown));
            else Skip(ref source, (int)(tag & 7));
        }
        return parts;
    }

    private ByteSource At(int number, int wire)
    {
        int place = places[number];
        int start = place >> 2;
        ByteSource source = new(bytes[start..], origin + start);
        return (place & 3) == wire ? source : throw source.Damaged($"field {number} has the wrong form");
    }

    private static void Skip(ref ByteSource source, int wire)
    {
        switch (wire)
        {
            case RecordWire.Varint:
                source.Varint();
                break;
            case RecordWire.Fixed:
                source.Bytes(8);
                break;
            case RecordWire.Counted:
                source.Counted();
                break;
            default:
                throw source.Damaged($"a field has the unknown form {wire}");
        }
    }
}
