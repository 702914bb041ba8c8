using System.Text.Json;
using Levee.Contracts.Events;

namespace Levee.Contracts.Wire;

/// <summary>Reads the values of fields: numbers, words, times, currencies, codes.</summary>
internal static class ValueReader
{
    public static WireFault? Field(ref Utf8JsonReader json, WireMember member, EventRow row, WireBatch into)
    {
        EventField field = member.Field!;
        long value = 0;
        WireFault? fault = field.Type switch
        {
            FieldType.Int or FieldType.Minor => Number(ref json, member.Min, member.Max, out value),
            FieldType.Bool => Bool(ref json, out value),
            FieldType.Word => Word(ref json, member, out value),
            FieldType.Words => Words(ref json, member, out value),
            FieldType.Currency => Currency(ref json, out value),
            FieldType.Instant => Time(ref json, out value),
            FieldType.Code => Code(ref json, row.Index, (byte)field.Slot, into),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (fault is null && field.Type != FieldType.Code) row.Set(field, value);
        return fault;
    }

    public static WireFault? Number(ref Utf8JsonReader json, long min, long max, out long value)
    {
        value = 0;
        if (json.TokenType != JsonTokenType.Number) return Type(ref json, "a whole number");
        if (json.TryGetInt64(out value) && value >= min && value <= max) return null;
        return new WireFault(WireErrorKind.OutOfRange, "The number is out of range or not whole.",
            FormattableString.Invariant($"a whole number from {min} to {max}"));
    }

    public static WireFault? Time(ref Utf8JsonReader json, out long unixMs)
    {
        Instant instant = default;
        bool isRead = false;
        if (json.TokenType == JsonTokenType.Number)
        {
            isRead = json.TryGetInt64(out long ms) && ms >= Instant.Min.UnixMs && ms <= Instant.Max.UnixMs;
            instant = new Instant(ms);
        }
        else if (json.TokenType == JsonTokenType.String && !json.ValueIsEscaped)
        {
            isRead = Rfc3339.TryRead(json.ValueSpan, out instant);
        }
        unixMs = instant.UnixMs;
        return isRead ? null : new WireFault(WireErrorKind.BadTime, "The value is not a time with a zone.",
            "RFC 3339 such as 2026-11-24T06:00:00.120+08:00, or Unix milliseconds as a number");
    }

    /// <summary>Reads a code into the plain values; <paramref name="slot"/> as in <see cref="PlainCode"/>.</summary>
    public static WireFault? Code(ref Utf8JsonReader json, int row, byte slot, WireBatch into)
    {
        if (json.TokenType != JsonTokenType.String) return Type(ref json, "a string");
        return Code(into.Append(ref json, out int start), start, row, slot, into);
    }

    /// <summary>Takes a code that stands behind the plain values from <paramref name="start"/> on.</summary>
    public static WireFault? Code(ReadOnlySpan<byte> code, int start, int row, byte slot, WireBatch into)
    {
        if (code.IsEmpty) return Empty();
        if (slot == PlainCode.ExternalId
            && code.Length > WireLimits.IdLengthMax
            && System.Text.Encoding.UTF8.GetCharCount(code) > WireLimits.IdLengthMax)
            return TooLong(FormattableString.Invariant($"at most {WireLimits.IdLengthMax} characters"));
        if (code.Length > WireLimits.IdentifierBytesMax)
            return TooLong(FormattableString.Invariant($"at most {WireLimits.IdentifierBytesMax} bytes of UTF-8"));
        into.Add(new PlainCode(row, slot, start, code.Length));
        return null;
    }

    public static WireFault? Text(ref Utf8JsonReader json, int row, WireBatch into)
    {
        if (json.TokenType != JsonTokenType.String) return Type(ref json, "a string");
        return Text(into.Append(ref json, out int start), start, row, into);
    }

    /// <summary>Takes a text that stands behind the plain values from <paramref name="start"/> on.</summary>
    public static WireFault? Text(ReadOnlySpan<byte> text, int start, int row, WireBatch into)
    {
        if (text.Length > WireLimits.TextLengthMax
            && System.Text.Encoding.UTF8.GetCharCount(text) > WireLimits.TextLengthMax)
            return TooLong(FormattableString.Invariant($"at most {WireLimits.TextLengthMax} characters"));
        into.Add(new PlainText(row, start, text.Length));
        return null;
    }

    public static WireFault Type(ref Utf8JsonReader json, string expected) =>
        new(WireErrorKind.WrongType, $"The value is {NameOf(json.TokenType)}.", expected);

    public static WireFault Empty() => new(WireErrorKind.OutOfRange,
        "The value is empty. Leave a member out when its value is not known.", "at least one character");

    public static WireFault TooLong(string expected) =>
        new(WireErrorKind.TooLong, "The value is too long.", expected);

    public static WireFault UnknownWord(string given, IEnumerable<string> words)
    {
        string? meant = NearestWord.Of(given, words);
        return new WireFault(WireErrorKind.UnknownWord,
            meant is null ? "There is no such word here." : $"There is no such word here; did you mean '{meant}'?",
            $"one of {string.Join(", ", words)}");
    }

    private static WireFault? Bool(ref Utf8JsonReader json, out long value)
    {
        value = json.TokenType == JsonTokenType.True ? 1 : 0;
        return json.TokenType is JsonTokenType.True or JsonTokenType.False ? null : Type(ref json, "true or false");
    }

    private static WireFault? Word(ref Utf8JsonReader json, WireMember member, out long value)
    {
        value = -1;
        if (json.TokenType != JsonTokenType.String) return Type(ref json, "a string");
        if (!json.ValueIsEscaped) value = member.OrdinalOf(json.ValueSpan);
        if (value < 0) value = member.Field!.OrdinalOf(json.GetString());
        return value >= 0 ? null : UnknownWord(json.GetString()!, member.Field!.Words);
    }

    private static WireFault? Words(ref Utf8JsonReader json, WireMember member, out long value)
    {
        value = 0;
        if (json.TokenType != JsonTokenType.StartArray) return Type(ref json, "an array of words");
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (Word(ref json, member, out long ordinal) is { } fault) return fault;
            value |= 1L << (int)ordinal;
        }
        return null;
    }

    private static WireFault? Currency(ref Utf8JsonReader json, out long value)
    {
        value = 0;
        if (json.TokenType != JsonTokenType.String) return Type(ref json, "a string");
        ReadOnlySpan<byte> text = json.ValueSpan;
        if (text.Length == 3
            && Contracts.Currency.TryParse([(char)text[0], (char)text[1], (char)text[2]], out Currency currency))
        {
            value = currency.Packed;
            return null;
        }
        // What was sent is not repeated, only what it probably meant: something else may stand in its place.
        string hint = json.ValueSpan.Length <= 4 ? Contracts.Currency.Hint(json.GetString()!) : "";
        return new WireFault(WireErrorKind.UnknownWord, hint.Length == 0
            ? "The value is not a currency code."
            : $"The value is not a currency code{hint}", Contracts.Currency.Expected);
    }

    private static string NameOf(JsonTokenType type) => type switch
    {
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        _ => "null",
    };
}
