using System.Globalization;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.World;
using Levee.Contracts.Events;

namespace Levee.City.Life;

/// <summary>
/// Honest people who are written to, called, lent to and looked up as a fraudster's victims are: borrowers, travellers,
/// support desks, clerks. Every piece of work has draws of its own.
/// </summary>
internal sealed class DeskTrades(Street street, HonestLife life)
{
    private const long MinuteMs = 60_000;
    private const int Lenders = 5;
    private readonly IReadOnlyList<Person> clerks = street.Population.Of(TwinKind.Clerk);
    private long tickets;

    /// <summary>A lender's link, a form, a real loan, and most of it paid to someone new the same day.</summary>
    public void Borrow(Person borrower, Chance draws, long at)
    {
        int lender = draws.Below(Lenders);
        string host = string.Create(CultureInfo.InvariantCulture, $"lender{lender}.example");
        long loan = (long)draws.Around(1_500_000, 0.8);
        long submits = Wait(at, 3, 240, draws), draw = Wait(submits, 5, 60, draws);
        Person payee = street.Population.Anyone(draws);
        PaymentPlan spends = new()
        {
            Chance = draws, Payer = borrower, Payee = payee, AmountMinor = (long)(loan * draws.Between(0.6, 0.95)),
        };
        long pays = Wait(draw, 10, 300, draws);
        bool installs = draws.Falls(0.2);
        street.Text(Business(lender), borrower, Wordings.Offer(lender, draws), at, borrower);
        Visit(borrower, host, "submit", "credentials", draws, submits);
        if (installs) Install(borrower, host, submits);
        street.Agenda.Plan(draw, then =>
        {
            Account(borrower, "loan-drawn", then);
            borrower.Balance += loan;
        });
        street.Agenda.Plan(pays, then =>
        {
            if (payee != borrower) life.Pay(spends, wages: 1, then, then: null);
        });
    }

    /// <summary>An agency's clerk looks, its link comes, the card is given and charged, and often refunded.</summary>
    public void ChangeBooking(Person traveller, Chance draws, long at)
    {
        int agency = draws.Below(street.Population.Firms.Agencies.Count);
        Person firm = street.Population.Firms.Agencies[agency];
        string host = string.Create(CultureInfo.InvariantCulture, $"agency{agency}.example");
        if (clerks.Count > 0) LookUp(draws.OneOf(clerks), traveller, at);
        long writes = Wait(at, 1, 60, draws), opens = Wait(writes, 2, 120, draws), submits = Wait(opens, 1, 5, draws);
        PaymentPlan charge = new()
        {
            Chance = draws, Payer = traveller, Payee = firm, AmountMinor = (long)(draws.Between(60, 1800) * 100),
            Act = "card", Channel = "web",
        };
        bool isRefunded = draws.Falls(0.4);
        long later = (long)(draws.Between(30, 600) * MinuteMs);
        street.Agenda.Plan(writes, then => street.Text(
            Business(40 + agency), traveller, Wordings.Booking(agency, draws), then, traveller));
        Visit(traveller, host, "open", "none", draws, opens);
        Visit(traveller, host, "submit", "card", draws, submits);
        street.Agenda.Plan(Wait(submits, 1, 5, draws), then => life.Pay(charge, wages: 1, then, (settled, paid) =>
        {
            if (!isRefunded || !settled.HasMoved) return;
            PaymentPlan back = charge with
            {
                Payer = firm,
                Payee = traveller,
                AmountMinor = paid,
                Act = "refund",
                Follows = settled.Reference,
            };
            street.Agenda.Plan(settled.At + later, at => life.Pay(back, wages: 1, at, then: null));
        }));
    }

    /// <summary>A clerk looks at someone's record: nearly always for a ticket.</summary>
    public void LookUp(Person clerk, Chance draws, long at) =>
        LookUp(clerk, street.Population.Anyone(draws), at, hasTicket: draws.Falls(0.97));

    /// <summary>
    /// A support desk calls someone back, who shares the screen or hands over control, and now and then pays a fee.
    /// </summary>
    public void Support(Person desk, Chance draws, long at)
    {
        Person customer = street.Population.Anyone(draws);
        if (customer == desk) return;
        bool isAnswered = draws.Falls(0.8), shares = draws.Falls(0.7), isBankInFront = draws.Falls(0.15);
        bool pays = draws.Falls(0.05);
        string kind = draws.Falls(0.3) ? "remote" : "screen-share";
        double talk = draws.Between(480, 2100), begins = draws.Between(60, 300);
        PaymentPlan fee = new()
        {
            Chance = draws, Payer = customer, Payee = desk, AmountMinor = (long)(draws.Between(100, 600) * 100),
        };
        CallPlan call = new()
        {
            Chance = draws, Caller = desk, Callee = customer, IsAnswered = isAnswered, TalkSeconds = talk, Cell = "c12",
        };
        bool isSharing = false;
        street.Call(call, at, begun: (answered, isTalking, _) =>
        {
            isSharing = isTalking && shares;
            if (isSharing)
                street.Agenda.Plan(answered + (long)(begins * 1000), then =>
                    App(customer, kind + "-on", isBankInFront, then));
        }, ended: end =>
        {
            if (!isSharing) return;
            App(customer, kind + "-off", isBankInFront: false, end);
            if (pays) street.Agenda.Plan(Wait(end, 1, 20, draws), then => life.Pay(fee, wages: 1, then, then: null));
        });
    }

    private static string Business(int business) =>
        "1069" + (business + 2000).ToString(CultureInfo.InvariantCulture);

    private static long Wait(long at, double least, double most, Chance draws) =>
        at + (long)(draws.Between(least, most) * MinuteMs);

    private void LookUp(Person clerk, Person person, long at, bool hasTicket = true)
    {
        string? ticket = hasTicket ? "T" + (++tickets).ToString("d8", CultureInfo.InvariantCulture) : null;
        street.Send(AccessForms.Look(clerk, person, ticket), at, street.Sources.Holder, clerk);
    }

    private void Visit(Person visitor, string host, string act, string form, Chance draws, long at)
    {
        PlainEvent visit = new PlainEvent(VisitEvent.Schema)
            .With(VisitEvent.Visitor, visitor.Number).With(VisitEvent.Host, host).With(VisitEvent.Act, act)
            .With(VisitEvent.DwellS, (long)draws.Around(60, 0.8)).With(VisitEvent.HostAgeD, 1500)
            .With(VisitEvent.Form, form);
        street.Agenda.Plan(at, then => street.Send(visit, then, street.Sources.Resolver, visitor));
    }

    private void Install(Person person, string host, long at) => street.Agenda.Plan(at, then => street.Send(
        new PlainEvent(AppEvent.Schema).With(AppEvent.Device, person.Device).With(AppEvent.Number, person.Number)
            .With(AppEvent.Person, person.Key).With(AppEvent.Package, "app." + host)
            .With(AppEvent.Act, "installed").With(AppEvent.OffStore, true),
        then, street.Sources.Handsets, person));

    private void App(Person person, string act, bool isBankInFront, long at) => street.Send(
        new PlainEvent(AppEvent.Schema).With(AppEvent.Device, person.Device).With(AppEvent.Number, person.Number)
            .With(AppEvent.Person, person.Key).With(AppEvent.Act, act).With(AppEvent.BankAppInFront, isBankInFront),
        at, street.Sources.Handsets, person);

    private void Account(Person person, string act, long at) => street.Send(
        new PlainEvent(AccountEvent.Schema).With(AccountEvent.Subject, person.Account).With(AccountEvent.Act, act),
        at, street.Sources.BankOf(person), person);
}
