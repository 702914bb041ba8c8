using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Web.Live;
using Levee.Web.Rules;
using Levee.Web.Texts;

namespace Levee.Web.Subjects;

/// <summary>Puts what is kept of a subject into words.</summary>
/// <param name="text">The language.</param>
/// <param name="currency">The node's currency.</param>
internal sealed class KeptWords(Text text, Currency currency)
{
    /// <summary>What the measure is.</summary>
    public string Of(MeasureKept measure) => MeasureWords.Of(new MeasureDocument(Name: "", measure.Definition), text);

    /// <summary>Its value; the word for unknown when it is not known.</summary>
    public string Value(MeasureKept measure) =>
        measure.Value.Kind == ValueKind.Unknown ? text["kept.unread"] : Value(measure, measure.Value);

    /// <summary>Why it is unknown, or is to some; empty when it is known to all.</summary>
    public string Why(MeasureKept measure) =>
        measure.Why == UnknownWhy.None ? "" : text["kept.why." + measure.Why.ToString().ToLowerInvariant()];

    /// <summary>Its panes in words.</summary>
    public string Panes(MeasureKept measure)
    {
        string values = string.Join(text.IsChinese ? "、" : ", ", measure.Panes.Select(pane =>
            pane.IsDoubtful ? "?" : pane.Value.Kind == ValueKind.Unknown ? "–" : Value(measure, pane.Value)));
        return text.Say("kept.pane", ("span", Span(measure.WindowMs / measure.Panes.Count)), ("values", values));
    }

    /// <summary>A span of time.</summary>
    public string Span(long ms)
    {
        (long length, string unit)[] units = [(86_400_000, "d"), (3_600_000, "h"), (60_000, "m")];
        foreach ((long length, string unit) in units)
            if (ms % length == 0)
                return text.Say("measure.span." + unit, ("n", ms / length));
        return TimeText.Duration(ms, text);
    }

    private string Value(MeasureKept measure, RecordedValue value) => measure.Form switch
    {
        KeptForm.Share => Math.Round(value.Double * 100).ToString("0", CultureInfo.InvariantCulture) + "%",
        KeptForm.Seconds => TimeText.Duration(value.Bits * 1000, text),
        KeptForm.Ratio => value.Double.ToString("0.00", CultureInfo.InvariantCulture),
        KeptForm.Field => OfField(measure.Field!, value.Bits),
        _ => Text.Count(value.Bits),
    };

    private string OfField(EventField field, long value) => field.Type switch
    {
        FieldType.Bool => text[value != 0 ? "yes" : "no"],
        FieldType.Word => Word(field, value),
        FieldType.Minor => MoneyText.Of(value, currency, text),
        FieldType.Instant => new Instant(value).ToString(),
        FieldType.Score => (value / 1000.0).ToString("0.000", CultureInfo.InvariantCulture),
        _ when field.Name.EndsWith("_s", StringComparison.Ordinal) => TimeText.Duration(value * 1000, text),
        _ => Text.Count(value),
    };

    private string Word(EventField field, long ordinal)
    {
        if (ordinal < 0 || ordinal >= field.Words.Count) return text["kept.unread"];
        string word = field.Words[(int)ordinal];
        EventSchema? kind = EventSchemas.All.FirstOrDefault(schema => schema.Fields.Contains(field));
        return kind is null ? word : text[EventDetail.WordKey(kind.Kind, field, word)];
    }
}
