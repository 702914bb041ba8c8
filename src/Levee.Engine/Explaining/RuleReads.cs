using System.Globalization;
using System.Text.Json;
using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Journeys;
using Levee.Engine.Measures;
using Levee.Engine.Rules;
using Levee.Engine.Slabs;

namespace Levee.Engine.Explaining;

/// <summary>Says what a rule reads: from whom, over which window, out of which row.</summary>
public static class RuleReads
{
    /// <summary>The values a rule of a set reads, in the order a verdict records them.</summary>
    public static IReadOnlyList<RuleRead> Of(RuleSet rules, Rule rule) =>
        [.. rule.Slots.Where(slot => slot.Read is not ValueRead.OfSegment)
            .Select(slot => ReadOf(rules, rule, slot))];

    /// <summary>The longest window or journey that a rule reads, milliseconds; 0 when it reads none.</summary>
    public static long LongestMs(RuleSet rules, Rule rule) =>
        Of(rules, rule).Select(read => read.WindowMs).DefaultIfEmpty().Max();

    /// <summary>The function of a measure as rules write it.</summary>
    internal static string NameOf(MeasureFunction function) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(function.ToString());

    /// <summary>A measure as a rule writes it, but for who reads it.</summary>
    internal static string TextOf(MeasureDefinition measure)
    {
        string text = NameOf(measure.Function) + measure.Text[measure.Function.ToString().Length..];
        string span = string.Create(CultureInfo.InvariantCulture, $"{measure.Window.LengthMs} ms");
        return text.EndsWith(span, StringComparison.Ordinal)
            ? text[..^span.Length] + SpanOf(measure.Window.LengthMs)
            : text;
    }

    private static string SpanOf(long ms)
    {
        (long length, char unit) = ms % 86_400_000 == 0 ? (ms / 86_400_000, 'd')
            : ms % 3_600_000 == 0 ? (ms / 3_600_000, 'h')
            : ms % 60_000 == 0 ? (ms / 60_000, 'm')
            : (ms / 1_000, 's');
        return string.Create(CultureInfo.InvariantCulture, $"{length}{unit}");
    }

    private static RuleRead ReadOf(RuleSet rules, Rule rule, RuleSlot slot)
    {
        RuleRead read = new() { Name = slot.Name, Sort = ReadSort.Fact, Text = slot.Name };
        return slot.Read switch
        {
            ValueRead.OfMeasure measure => OfMeasure(read, rules.Measures[measure.Measure], measure.By),
            ValueRead.OfJourney journey => OfJourney(read, rules.Journeys[journey.Journey], journey.By),
            ValueRead.OfField field => read with
            {
                Sort = ReadSort.Field,
                Fields = [$"{rule.On.Name}.{field.Field.Name}"],
            },
            ValueRead.OfHour or ValueRead.OfForeign => read with { Sort = ReadSort.Field },
            ValueRead.OfPair pair => read with
            {
                Text = $"known({pair.First.Name}, {pair.Second.Name}{(pair.Days == 0 ? "" : $", {pair.Days}")})",
                By = pair.First.Name,
            },
            ValueRead.OfAge age => read with { Text = $"age({age.Subject})", By = age.Subject.ToString() },
            ValueRead.OfIssue issue => read with { Text = $"issued({issue.Subject})", By = issue.Subject.ToString() },
            ValueRead.OfSignal signal => read with
            {
                Sort = ReadSort.Signal,
                Text = $"signal('{signal.List}', {signal.Subject})",
                By = signal.Subject.ToString(),
            },
            ValueRead.OfVerified signal => read with { Sort = ReadSort.Signal, By = signal.Subject.ToString() },
            _ => read,
        };
    }

    private static RuleRead OfMeasure(RuleRead read, MeasureDefinition measure, SubjectPath by) => read with
    {
        Sort = ReadSort.Measure,
        Text = TextOf(measure),
        By = by.ToString(),
        Function = NameOf(measure.Function),
        WindowMs = measure.Window.LengthMs,
        Row = Shelf.NameOf(measure),
        Bytes = new MeasurePlace(measure, 0, long.MinValue).Bytes,
        Kinds = [.. PatternsOf(measure).Select(pattern => pattern.Kind.Name).Distinct()],
        Fields = [.. PatternsOf(measure).SelectMany(FieldsOf), .. FieldOf(measure.Pattern.Kind, measure.Field)],
    };

    // What may stand behind an event is read as much as the event.
    private static IEnumerable<EventPattern> PatternsOf(MeasureDefinition measure) =>
        [measure.Pattern, .. measure.Explanations.Select(one => one.Counted.Pattern)];

    private static unsafe RuleRead OfJourney(RuleRead read, JourneyDefinition journey, SubjectPath by) => read with
    {
        Sort = ReadSort.Journey,
        Text = journey.Text,
        By = by.ToString(),
        WindowMs = journey.WithinMs,
        Row = "journey of " + by,
        Bytes = sizeof(JourneyRow),
        Kinds = [.. journey.Steps.Concat(journey.Without).Select(step => step.Kind.Name).Distinct()],
        Fields = [.. journey.Steps.Concat(journey.Without).SelectMany(FieldsOf).Distinct()],
    };

    private static IEnumerable<string> FieldOf(EventSchema kind, EventField? field) =>
        field is null ? [] : [$"{kind.Name}.{field.Name}"];

    private static IEnumerable<string> FieldsOf(EventPattern pattern) => pattern.Where is null
        ? []
        : CelTree.Walk(pattern.Where.Root).OfType<CelNode.Variable>()
            .Select(named => $"{pattern.Kind.Name}.{named.Declared.Name}").Distinct();
}
