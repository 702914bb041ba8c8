using CsCheck;
using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Rules;
using Levee.Tests.Rules;

namespace Levee.Tests.Engine;

/// <summary>The <c>where</c> of patterns, compiled and evaluated.</summary>
public sealed class EventFiltersTests
{
    private static readonly string[] OfPayments =
    [
        "act in ['cash', 'gold', 'courier']", "act == 'transfer'", "act != 'transfer'", "amount <= 1000",
        "amount > payer_balance / 10", "!known(payer, payee)", "!known(payer, payee, 2) && amount >= 100",
        "known(payee, payer) || state == 'done'", "amount % payer_balance == 0", "state == 'asked' && currency > 0",
        "amount * 9223372036854775807 > 0 || act == 'gold'", "string(amount) == '7' && state == 'done'",
    ];

    private static readonly RuleSet Shipped = ShippedRules.Load();

    [Fact]
    public void Compiled_filters_answer_like_evaluated_ones() => Gen.Int.Sample(seed =>
    {
        Random random = new(seed);
        foreach (EventSchema kind in EventSchemas.All)
        {
            CelProgram[] wheres = [.. WheresOf(kind)];
            EventFilters evaluated = new(kind, wheres, evaluated: int.MaxValue);
            EventFilters compiled = new(kind, wheres, evaluated: 0);
            for (int i = 0; i < 20; i++)
            {
                EventRow row = RowOf(kind, random);
                RandomReadings readings = new(random.Next());
                bool areAmountsKnown = random.Next(4) > 0;
                evaluated.Ask(row, areAmountsKnown, readings);
                compiled.Ask(row, areAmountsKnown, readings);
                for (int at = 0; at < wheres.Length; at++)
                    Assert.True(evaluated[at] == compiled[at],
                        $"{wheres[at]}: {evaluated[at]}, compiled {compiled[at]}");
            }
        }
    }, iter: 30);

    [Theory]
    [InlineData("act == 'transfer'", nameof(FilterAnswer.Yes))]
    [InlineData("amount == 500", nameof(FilterAnswer.Yes))]
    [InlineData("payer_balance > 0", nameof(FilterAnswer.Uncertain))]
    [InlineData("amount / 0 > 1", nameof(FilterAnswer.Uncertain))]
    [InlineData("known(payer, payee)", nameof(FilterAnswer.Yes))]
    [InlineData("known(payee, payer)", nameof(FilterAnswer.No))]
    [InlineData("known(payer, payee, 30)", nameof(FilterAnswer.Uncertain))]
    [InlineData("string(amount) == '500'", nameof(FilterAnswer.Yes))]
    public void Filter_answers(string where, string expected) =>
        Assert.Equal([expected, expected], Ask(where, areAmountsKnown: true).Select(answer => answer.ToString()));

    [Fact]
    public void Amount_in_another_currency_is_unknown() =>
        Assert.Equal([FilterAnswer.Uncertain, FilterAnswer.Uncertain], Ask("amount == 500", areAmountsKnown: false));

    [Fact]
    public void Pair_is_asked_only_where_the_event_does_not_decide_and_once()
    {
        FirstPair readings = new();
        EventSchema kind = EventSchemas.Of(EventKind.Payment);
        EventFilters filters = new(kind, [Compile(kind, "!known(payer, payee) && amount > 600"),
            Compile(kind, "amount > 700 && known(payer, payee)")], evaluated: 0);
        EventRow row = new EventBatch().Add(EventKind.Payment);
        row.Set(PaymentEvent.Amount, 500);
        filters.Ask(row, areAmountsKnown: true, readings);
        Assert.Equal(0, readings.Asked);
        row.Set(PaymentEvent.Amount, 800);
        filters.Ask(row, areAmountsKnown: true, readings);
        Assert.Equal(1, readings.Asked);
    }

    private static FilterAnswer[] Ask(string where, bool areAmountsKnown)
    {
        EventSchema kind = EventSchemas.Of(EventKind.Payment);
        EventRow row = new EventBatch().Add(EventKind.Payment);
        row.Set(PaymentEvent.Amount, 500);
        return [.. new[] { 0, int.MaxValue }.Select(evaluated =>
        {
            EventFilters filters = new(kind, [Compile(kind, where)], evaluated);
            filters.Ask(row, areAmountsKnown, new FirstPair());
            return filters[0];
        })];
    }

    private static IEnumerable<CelProgram> WheresOf(EventSchema kind)
    {
        foreach (var pattern in Shipped.Measures.Select(measure => measure.Pattern)
            .Concat(Shipped.Journeys.SelectMany(journey => journey.Steps)))
            if (pattern.Kind == kind && pattern.Where is { } where)
                yield return where;
        if (kind.Kind != EventKind.Payment) yield break;
        foreach (string where in OfPayments) yield return Compile(kind, where);
    }

    private static CelProgram Compile(EventSchema kind, string where)
    {
        CelResult result = CelExpression.Compile(where, KindEnvironment.Of(kind), CelType.Bool);
        Assert.True(result.IsSuccess, string.Join('\n', result.Errors));
        return result.Program;
    }

    private static EventRow RowOf(EventSchema kind, Random random)
    {
        EventRow row = new EventBatch().Add(kind.Kind);
        foreach (EventField field in kind.Fields)
            if (random.Next(4) > 0)
                row.Set(field, field.Words.Count > 0 ? random.Next(field.Words.Count)
                    : random.Next(3) == 0 ? random.Next(2) : random.Next(200_000));
        return row;
    }

    private sealed class RandomReadings(int seed) : IReadings
    {
        public CelValue Known(int first, int second, int days) => ((seed >> (first + (2 * second) + days)) & 3) switch
        {
            0 => CelValue.True,
            1 => CelValue.Unknown,
            _ => CelValue.False,
        };

        public CelValue Signal(string list, int subject) => CelValue.Unknown;
    }

    // The first role of the kind knows the second, and is not known by it; nobody was met for days.
    private sealed class FirstPair : IReadings
    {
        public int Asked { get; private set; }

        public CelValue Known(int first, int second, int days)
        {
            Asked++;
            return days > 0 ? CelValue.Unknown : CelValue.Bool(first < second);
        }

        public CelValue Signal(string list, int subject) => CelValue.Unknown;
    }
}
