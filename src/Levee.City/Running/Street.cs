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
internal sealed class Street(Scenario scenario, Population population, Chance chance, Scorekeeper score)
{
    private readonly List<Sent> pending = [];
    private long references;

    public Agenda Agenda { get; } = new();

    public Sources Sources { get; } = new(scenario);

    public Population Population => population;

    public Chance Chance => chance;

    public Scorekeeper Score => score;

    public Reactions Reactions => scenario.Reactions;

    /// <summary>Takes everything that happened since the last call, by source and time.</summary>
    public List<Sent>[] TakePending()
    {
        List<Sent>[] bySource = [.. Sources.Names.Select(_ => new List<Sent>())];
        foreach (Sent sent in pending) bySource[sent.Source].Add(sent);
        foreach (List<Sent> list in bySource) list.Sort((a, b) => a.Event.At.CompareTo(b.Event.At));
        pending.Clear();
        return bySource;
    }

    public void Send(PlainEvent happened, long at, int source, Person about, Incident? incident = null,
        Action<Told, long>? then = null)
    {
        happened.At = new Instant(at);
        bool isHonest = incident is null && !about.IsFraud;
        pending.Add(new Sent(happened, source, about.Index, isHonest, incident, then));
    }

    /// <summary>
    /// One call: set-up, and its end once it is answered or not. <paramref name="ended"/> gets the time of the end and
    /// whether there was a conversation; a step of hold or above, or a label that keeps the callee from answering, cuts
    /// it short.
    /// </summary>
    public void Call(CallPlan plan, long at, Incident? incident = null, Action<long, bool, Told>? ended = null)
    {
        PlainEvent setUp = new PlainEvent(CallEvent.Schema)
            .With(CallEvent.Caller, plan.ShownNumber ?? plan.Caller.Number)
            .With(CallEvent.Callee, plan.Callee.Number)
            .With(CallEvent.Device, plan.Leg == "domestic" ? plan.Caller.Device : null)
            .With(CallEvent.Leg, plan.Leg)
            .With(CallEvent.Cli, plan.Cli);
        if (plan.Cell is not null) setUp.With(CallEvent.Cell, plan.Cell);
        int source = Sources.CarrierOf(plan.Callee);
        Person about = incident is null ? plan.Caller : plan.Callee;
        Send(setUp, at, source, about, incident, (told, now) =>
        {
            bool isRefused = told.Step >= Step.Hold;
            bool isAnswered = !isRefused && plan.IsAnswered
                && !(told.Step is Step.Label or Step.Warn && chance.Falls(Reactions.LabelStops));
            long rings = isRefused ? 0 : (long)chance.Between(4, 25);
            long talks = isAnswered ? Math.Max(1, (long)plan.TalkSeconds) : 0;
            Agenda.Plan(Math.Max(now, at + ((rings + talks) * 1000)), end =>
            {
                Send(EndOf(plan, setUp, isAnswered, rings, talks), end, source, about, incident);
                ended?.Invoke(end, isAnswered, told);
            });
        });
    }

    /// <summary>A text. <paramref name="told"/> gets the answer.</summary>
    public void Text(string sender, Person recipient, string wording, long at, Incident? incident = null,
        Person? about = null, Action<Told, long>? told = null)
    {
        PlainEvent text = new PlainEvent(TextEvent.Schema) { Plain = wording }
            .With(TextEvent.Sender, sender).With(TextEvent.Recipient, recipient.Number)
            .With(TextEvent.Parts, 1 + (wording.Length / 67));
        Send(text, at, Sources.CarrierOf(recipient), about ?? recipient, incident, told);
    }

    /// <summary>
    /// A payment is asked; half a minute or more later it is done, or refused when Levee or the payer stops it.
    /// <paramref name="settled"/> gets the time and whether the money moved.
    /// </summary>
    public void Pay(PaymentPlan plan, long at, Incident? incident = null, Action<long, bool, Told>? settled = null)
    {
        string reference = "R" + (++references).ToString("d10", CultureInfo.InvariantCulture);
        int source = Sources.BankOf(plan.Payer);
        Send(Payment(plan, "asked", reference), at, source, plan.Payer, incident, (told, now) =>
        {
            long settles = Math.Max(now, at + (long)(chance.Between(20, 90) * 1000));
            Agenda.Plan(settles, end =>
            {
                bool isStopped = told.Step >= Step.Delay || plan.IsGivenUp?.Invoke(told) == true;
                Send(Payment(plan, isStopped ? "refused" : "done", reference), end, source, plan.Payer, incident);
                if (!isStopped)
                {
                    plan.Payer.Balance = Math.Max(0, plan.Payer.Balance - plan.AmountMinor);
                    plan.Payee.Balance += plan.AmountMinor;
                }
                settled?.Invoke(end, !isStopped, told);
            });
        });
    }

    private static PlainEvent EndOf(CallPlan plan, PlainEvent setUp, bool isAnswered, long rings, long talks)
    {
        PlainEvent end = new PlainEvent(CallEndedEvent.Schema)
            .With(CallEndedEvent.Caller, setUp[CallEvent.Caller])
            .With(CallEndedEvent.Callee, setUp[CallEvent.Callee])
            .With(CallEndedEvent.Device, setUp[CallEvent.Device])
            .With(CallEndedEvent.Answered, isAnswered)
            .With(CallEndedEvent.RingS, rings);
        if (isAnswered) end.With(CallEndedEvent.DurationS, talks);
        return end.With(CallEndedEvent.ReleasedBy, plan.Caller.IsFraud || isAnswered ? "caller" : "network");
    }

    private static PlainEvent Payment(PaymentPlan plan, string state, string reference) =>
        new PlainEvent(PaymentEvent.Schema) { Id = reference }
            .With(PaymentEvent.Payer, plan.Payer.Account).With(PaymentEvent.Payee, plan.Payee.Account)
            .With(PaymentEvent.Device, plan.Payer.Device).With(PaymentEvent.PayerNumber, plan.Payer.Number)
            .With(PaymentEvent.State, state).With(PaymentEvent.Amount, plan.AmountMinor)
            .With(PaymentEvent.Currency, Currency.Cny.Packed).With(PaymentEvent.Act, plan.Act)
            .With(PaymentEvent.Channel, plan.Channel).With(PaymentEvent.Reference, reference)
            .With(PaymentEvent.PayerBalance, plan.Payer.Balance);
}
