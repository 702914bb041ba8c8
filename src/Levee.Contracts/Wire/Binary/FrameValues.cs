using Levee.Contracts.Events;

namespace Levee.Contracts.Wire.Binary;

/// <summary>Reads the values of fields from a frame: what a text line holds as JSON, in fixed bytes.</summary>
internal static class FrameValues
{
    /// <summary>Reads a field that is no code.</summary>
    public static WireFault? Number(ref FrameSource source, WireMember member, out long value)
    {
        EventField field = member.Field!;
        value = field.Type switch
        {
            FieldType.Int => source.U32(),
            FieldType.Bool or FieldType.Word => source.U8(),
            FieldType.Currency => Currency(source.Take(3)),
            _ => source.I64(),
        };
        if (source.IsTorn) return Torn();
        return field.Type switch
        {
            FieldType.Int or FieldType.Minor => InRange(value, member.Min, member.Max),
            FieldType.Bool when value > 1 => new WireFault(WireErrorKind.WrongType, "The value is neither 0 nor 1.",
                "0 or 1"),
            FieldType.Word when value >= field.Words.Count => UnknownWord(field),
            FieldType.Words when field.Words.Count < 64 && value >>> field.Words.Count != 0 => UnknownWord(field),
            FieldType.Currency when value == 0 => new WireFault(WireErrorKind.UnknownWord,
                "The value is not a currency code.", Contracts.Currency.Expected),
            FieldType.Instant => IsTime(value),
            _ => null,
        };
    }

    public static WireFault? InRange(long value, long min, long max) => value >= min && value <= max
        ? null
        : new WireFault(WireErrorKind.OutOfRange, "The number is out of range.",
            FormattableString.Invariant($"a whole number from {min} to {max}"));

    public static WireFault? IsTime(long unixMs) => unixMs >= Instant.Min.UnixMs && unixMs <= Instant.Max.UnixMs
        ? null
        : new WireFault(WireErrorKind.BadTime, "The value is not a time.", "Unix milliseconds");

    /// <summary>Reads the facts of a report.</summary>
    public static WireFault? Facts(ref FrameSource source, EventRow row)
    {
        int count = source.U8();
        if (count > WireLimits.FactsMax)
            return new WireFault(WireErrorKind.OutOfRange, "The list is too long.",
                FormattableString.Invariant($"at most {WireLimits.FactsMax} facts"));
        KnownFact[] facts = count == 0 ? [] : new KnownFact[count];
        for (int i = 0; i < count; i++)
        {
            byte field = source.U8(), exactness = source.U8(), hasTime = source.U8();
            long trueAt = hasTime == 1 ? source.I64() : 0;
            if (source.IsTorn) return Torn();
            if (field >= RecordFields.Names.Length || exactness > (byte)Exactness.Wrong || hasTime > 1)
                return new WireFault(WireErrorKind.UnknownWord, "A fact's field or exactness is none there is.",
                    "numbers of record-field and Exactness in contracts.txt, then 0, or 1 and a time");
            if (hasTime == 1 && IsTime(trueAt) is { } wrong) return wrong;
            facts[i] = new KnownFact(field, (Exactness)exactness, hasTime == 1 ? new Instant(trueAt) : null);
        }
        row.Facts = count == 0 ? null : facts;
        return source.IsTorn ? Torn() : null;
    }

    public static WireFault Torn() => new(WireErrorKind.NotWhole, "The frame ends inside this value.",
        "the value's bytes, then the rest of the frame");

    private static WireFault UnknownWord(EventField field) => new(WireErrorKind.UnknownWord,
        "There is no word of this number here.",
        FormattableString.Invariant($"numbers of the words in contracts.txt: 0 to {field.Words.Count - 1}"));

    private static long Currency(ReadOnlySpan<byte> letters) => letters is [var a, var b, var c]
        && Contracts.Currency.TryParse([(char)a, (char)b, (char)c], out Currency currency) ? currency.Packed : 0;
}
