using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Web.Texts;

namespace Levee.Web.Live;

/// <summary>Says in a few words what an event carries; no identifier is in it.</summary>
public static class EventDetail
{
    /// <summary>The detail of an event in a language; empty when it carries nothing worth a cell.</summary>
    public static string Of(LiveRow row, Currency currency, Text text)
    {
        IEnumerable<string?> parts = row.Kind switch
        {
            EventKind.Call => [Word(row, CallEvent.Leg, text), Word(row, CallEvent.Cli, text)],
            EventKind.CallEnded => [Ended(row, text)],
            EventKind.Text => TextParts(row, text),
            EventKind.Visit =>
            [
                Word(row, VisitEvent.Act, text),
                row[VisitEvent.HostAgeD] is { } days ? text.Say("detail.age", ("days", days)) : null,
                Score(row[VisitEvent.HostScore], text),
            ],
            EventKind.Payment =>
            [
                MoneyOf(row, PaymentEvent.Amount, PaymentEvent.Currency, currency, text),
                Word(row, PaymentEvent.State, text), Word(row, PaymentEvent.Act, text),
            ],
            EventKind.Card => [Word(row, CardEvent.Act, text)],
            EventKind.Account => [Word(row, AccountEvent.Act, text)],
            EventKind.App => [Word(row, AppEvent.Act, text)],
            EventKind.Access =>
            [
                Word(row, AccessEvent.Act, text),
                row[AccessEvent.Records] is { } count ? text.Say("detail.records", ("count", count)) : null,
            ],
            EventKind.Report =>
            [
                Word(row, ReportEvent.By, text), Word(row, ReportEvent.Typology, text),
                MoneyOf(row, ReportEvent.Amount, ReportEvent.Currency, currency, text),
            ],
            EventKind.Holding => [Word(row, HoldingEvent.Act, text), Word(row, HoldingEvent.Record, text)],
            _ => [],
        };
        return string.Join(text.IsChinese ? "，" : ", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>A field's value in words, for the verdict's page.</summary>
    public static string Value(LiveRow row, EventField field, Currency currency, Text text)
    {
        if (row[field] is not { } value) return text["unknown"];
        return field.Type switch
        {
            FieldType.Bool => text[value != 0 ? "yes" : "no"],
            FieldType.Word => Word(row, field, text) ?? text["unknown"],
            FieldType.Code => text["code"],
            FieldType.Minor => MoneyText.Of(value, CurrencyOf(row, currency), text),
            FieldType.Currency => new Currency((ushort)value).ToString(),
            FieldType.Instant => new Instant(value).ToString(),
            FieldType.Score => (value / 1000.0).ToString("0.000", CultureInfo.InvariantCulture),
            FieldType.Words => string.Join(" ", field.Words.Where((_, bit) => (value & (1L << bit)) != 0)),
            _ => Text.Count(value),
        };
    }

    /// <summary>The name under which the words of a field are kept.</summary>
    public static string WordKey(EventKind kind, EventField field, string word) =>
        $"word.{EventSchemas.Of(kind).Name}.{field.Name}.{word}";

    private static string? Word(LiveRow row, EventField field, Text text)
    {
        if (row[field] is not { } ordinal || ordinal < 0 || ordinal >= field.Words.Count) return null;
        return text[WordKey(row.Kind, field, field.Words[(int)ordinal])];
    }

    private static string Ended(LiveRow row, Text text)
    {
        if (row[CallEndedEvent.Answered] is 1)
            return text.Say("detail.answered",
                ("duration", TimeText.Duration((row[CallEndedEvent.DurationS] ?? 0) * 1000, text)));
        return row[CallEndedEvent.RingS] is { } rang
            ? text.Say("detail.rang", ("duration", TimeText.Duration(rang * 1000, text)))
            : text["detail.unanswered"];
    }

    private static string?[] TextParts(LiveRow row, Text text) =>
    [
        row[TextEvent.Links] is > 0 and { } links ? text.Say("detail.links", ("count", links)) : null,
        Score(row[TextEvent.TextScore], text),
        row[TextEvent.CoreSeen] is 0 ? text["detail.nocore"] : null,
    ];

    private static string? Score(long? thousandths, Text text) => thousandths is { } score
        ? text.Say("detail.score", ("score", (score / 1000.0).ToString("0.00", CultureInfo.InvariantCulture)))
        : null;

    private static string? MoneyOf(
        LiveRow row, EventField amount, EventField code, Currency currency, Text text) => row[amount] is { } minor
        ? MoneyText.Of(minor, row[code] is { } packed ? new Currency((ushort)packed) : currency, text)
        : null;

    private static Currency CurrencyOf(LiveRow row, Currency currency)
    {
        EventField? field = EventSchemas.Of(row.Kind).FindField("currency");
        return field is not null && row[field] is { } packed ? new Currency((ushort)packed) : currency;
    }
}
