using System.Globalization;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.City.Running;

/// <summary>
/// Where things happen: it turns what people do into events of the right source, plans what follows from the answers,
/// and keeps the money. One thread.
/// </summary>
internal sealed class Street(Scenario scenario, Population population, Scorekeeper score)
{
    private readonly List<Sent> pending = [];
    private long references;

    /// <summary>What is going to happen.</summary>
    public Agenda Agenda { get; } = new();

    /// <summary>The institutions.</summary>
    public Sources Sources { get; } = new(scenario);

    /// <summary>Everyone.</summary>
    public Population Population => population;

    /// <summary>The truth.</summary>
    public Scorekeeper Score => score;

    /// <summary>What people do when Levee speaks to them.</summary>
    public Reactions Reactions => scenario.Reactions;

    /// <summary>Takes everything that happened since the last call, by source and time.</summary>
    public List<Sent>[] TakePending()
    {
        List<Sent>[] bySource = [.. Sources.Names.Select(_ => new List<Sent>())];
        foreach (Sent sent in pending.OrderBy(sent => sent.Event.At)) bySource[sent.Source].Add(sent);
        pending.Clear();
        return bySource;
    }

    /// <summary>Something happened that an institution reports.</summary>
    public void Send(PlainEvent happened, long at, int source, Person about, Incident? incident = null,
        Action<Told, long>? then = null)
    {
        happened.At = new Instant(at);
        pending.Add(new Sent(happened, source, about, incident, then));
    }

    /// <summary>
    /// One call: set-up, and its end. <paramref name="begun"/> gets the time of the answer and whether there is a
    /// conversation; a step of hold or above, or a label that keeps the callee from answering, prevents it.
    /// <paramref name="ended"/> gets the time of the end.
    /// </summary>
    public void Call(CallPlan plan, long at, Incident? incident = null, Action<long, bool, Told>? begun = null,
        Action<long>? ended = null)
    {
        PlainEvent setUp = CallForms.SetUp(plan);
        int source = Sources.CarrierOf(plan.Callee);
        Person about = incident is null ? plan.Caller : plan.Callee;
        bool mindsLabels = plan.Chance.Falls(Reactions.LabelStops);
        double patience = plan.Chance.Between(4, 25);
        Send(setUp, at, source, about, incident, (told, now) =>
        {
            bool isRefused = told.Step >= Step.Hold;
            bool isAnswered = plan.IsAnswered && !isRefused && !(mindsLabels && told.Step >= Step.Label);
            long rings = isRefused ? 0 : (long)patience;
            long talks = isAnswered ? Math.Max(1, (long)plan.TalkSeconds) : 0;
            long answered = at + (rings * 1000);
            begun?.Invoke(answered, isAnswered, told);
            Agenda.Plan(Math.Max(now, answered + (talks * 1000)), end =>
            {
                Send(CallForms.End(plan, setUp, isAnswered, rings, talks), end, source, about, incident);
                ended?.Invoke(end);
            });
        });
    }

    /// <summary>A text. <paramref name="told"/> gets the answer.</summary>
    public void Text(string sender, Person recipient, string wording, long at, Person about, Incident? incident = null,
        Action<Told, long>? told = null)
    {
        PlainEvent text = new PlainEvent(TextEvent.Schema) { Plain = wording }
            .With(TextEvent.Sender, sender).With(TextEvent.Recipient, recipient.Number)
            .With(TextEvent.Parts, 1 + (wording.Length / 67));
        Send(text, at, Sources.CarrierOf(recipient), about, incident, told);
    }

    /// <summary>
    /// A payment is asked; half a minute or more later it is done, or refused when Levee or the payer stops it or the
    /// account holds too little. <paramref name="settled"/> gets what became of it.
    /// </summary>
    public void Pay(PaymentPlan plan, long at, Incident? incident = null, Action<Settlement>? settled = null)
    {
        string reference = "R" + (++references).ToString("d10", CultureInfo.InvariantCulture);
        int source = Sources.BankOf(plan.Payer);
        long hesitates = (long)(plan.Chance.Between(20, 90) * 1000);
        bool mindsQuestions = plan.Chance.Falls(plan.ChallengeStops);
        Send(Payment(plan, "asked", reference), at, source, plan.Payer, incident, (told, now) =>
            Agenda.Plan(Math.Max(now, at + hesitates), end =>
            {
                Settlement settlement = new(end, WhatStops(plan, told, at, mindsQuestions), reference);
                string state = settlement.HasMoved ? "done" : "refused";
                Send(Payment(plan, state, reference), end, source, plan.Payer, incident);
                if (settlement.HasMoved)
                {
                    plan.Payer.Balance -= plan.AmountMinor;
                    if (plan.Payee is not null) plan.Payee.Balance += plan.AmountMinor;
                }
                settled?.Invoke(settlement);
            }));
    }

    private static string WhatStops(PaymentPlan plan, Told told, long askedAt, bool mindsQuestions)
    {
        if (told.Step >= Step.Delay || (told.Step == Step.Challenge && mindsQuestions)) return told.StepName;
        if (told.Step >= Step.Warn && plan.Payer.HeededAt >= askedAt) return Settlement.Heeded;
        return plan.Payer.Balance < plan.AmountMinor ? Settlement.Balance : "";
    }

    private static PlainEvent Payment(PaymentPlan plan, string state, string reference)
    {
        PlainEvent payment = new PlainEvent(PaymentEvent.Schema) { Id = reference }
            .With(PaymentEvent.Payer, plan.Payer.Account)
            .With(PaymentEvent.Payee, plan.Payee?.Account ?? Sources.CashDeskOf(plan.Payer))
            .With(PaymentEvent.Device, plan.Payer.Device).With(PaymentEvent.PayerNumber, plan.Payer.Number)
            .With(PaymentEvent.State, state).With(PaymentEvent.Amount, plan.AmountMinor)
            .With(PaymentEvent.Currency, Currency.Cny.Packed).With(PaymentEvent.Act, plan.Act)
            .With(PaymentEvent.Channel, plan.Channel).With(PaymentEvent.Reference, reference)
            .With(PaymentEvent.PayerBalance, plan.Payer.Balance);
        return plan.Follows is null ? payment : payment.With(PaymentEvent.Follows, plan.Follows);
    }
}
