using System.Text.RegularExpressions;
using Levee.Cel;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.Engine.Measures;
using Levee.Engine.Rules;

namespace Levee.Tests.City;

/// <summary>
/// Sees every event that a decider sees and reads what its rules would read: whose measures come to more than half of
/// the threshold, <c>measure &gt;= p.threshold</c>, that their rule has for their segment.
/// </summary>
internal sealed partial class TwinWatch
{
    private readonly ScreenState state = new();
    private readonly RuleSet rules;
    private readonly Population population;
    private readonly RecordedValue[] vector;

    public TwinWatch(RuleSet rules, Population population, JournalOpened opened, SourceRegistered source)
    {
        this.rules = rules;
        this.population = population;
        state.Facts.Open(opened);
        state.Facts.Register(source);
        state.Use(rules, opened.HistoryBegins);
        vector = new RecordedValue[EventSchemas.All.Max(kind => rules.PlanOf(kind.Kind)?.Reads.Length ?? 0)];
    }

    /// <summary>Who came to more than half, by rule and measure.</summary>
    public Dictionary<(string Rule, string Measure), HashSet<Person>> Over { get; } = [];

    public void See(PlainEvent plain, EventRow row)
    {
        KindPlan? plan = rules.PlanOf(row.Kind);
        if (plan is null)
        {
            state.Fold(row);
            return;
        }
        state.Observe(row, vector);
        Compare(plan, role => plain[role] ?? plain[TextEvent.Sender]);
    }

    /// <summary>What the rules would read if someone paid now: a payment that is only asked feeds no measure.</summary>
    public void SeePaying(PlainEvent callEnded, EventRow row)
    {
        int account = state.Facts.Links.Follow(row[CallEndedEvent.Callee], Hop.Account);
        if (account == 0) return;
        EventRow payment = new Batch { Partition = PartitionName.Screen, First = new Position(1), Time = row.At }
            .AddEvent(EventKind.Payment);
        payment.Source = row.Source;
        payment.At = row.At;
        payment.Numbers[PaymentEvent.Payer.Slot] = account;
        payment.Numbers[PaymentEvent.Payee.Slot] = account;
        payment.Set(PaymentEvent.State, 0);
        payment.Set(PaymentEvent.Amount, 100);
        payment.Set(PaymentEvent.Currency, Currency.Cny.Packed);
        KindPlan plan = rules.PlanOf(EventKind.Payment)!;
        state.Observe(payment, vector);
        Compare(plan, role => callEnded[CallEndedEvent.Callee]);
    }

    private void Compare(KindPlan plan, Func<EventRole, string?> identifierOf)
    {
        foreach (PlannedRule planned in plan.Rules)
        {
            int segment = planned.Segment < 0 ? 0 : (int)vector[planned.Segment].Bits;
            foreach (Match match in Threshold().Matches(planned.Rule.Document.When))
            {
                string measure = match.Groups["measure"].Value;
                int slot = Array.FindIndex(planned.Rule.Slots, slot => slot.Name == measure);
                if (slot < 0 || planned.Rule.Slots[slot].Read is not ValueRead.OfMeasure read) continue;
                double value = NumberOf(vector[planned.Values[slot]]);
                double threshold = ParameterOf(planned.Rule, segment, match.Groups["parameter"].Value);
                if (!(value > threshold / 2)) continue; // not a number: unknown
                if (identifierOf(read.By.Role) is { } identifier && population.Find(identifier) is { } person)
                    SetOf(planned.Rule.Document.Id, measure).Add(person);
            }
        }
    }

    private HashSet<Person> SetOf(string rule, string measure)
    {
        if (!Over.TryGetValue((rule, measure), out HashSet<Person>? persons)) Over[(rule, measure)] = persons = [];
        return persons;
    }

    private static double NumberOf(RecordedValue value) => value.Kind switch
    {
        ValueKind.Int => value.Bits,
        ValueKind.Double => value.Double,
        _ => double.NaN,
    };

    private static double ParameterOf(Rule rule, int segment, string name)
    {
        CelValue value = rule.Parameters[segment][rule.Document.Parameters.ToList().IndexOf(name)];
        return value.Kind == CelKind.Int ? value.AsInt : value.AsDouble;
    }

    [GeneratedRegex(@"\b(?<measure>\w+)\s*>=?\s*p\.(?<parameter>\w+)")]
    private static partial Regex Threshold();
}
