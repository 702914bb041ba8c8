using System.Globalization;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.World;
using Levee.Contracts.Events;

namespace Levee.City.Life;

/// <summary>
/// What honest people do: calls, texts, purchases, transfers, visits, by the hour. Knows nothing of rules.
/// </summary>
internal sealed class HonestLife(Scenario scenario, Street street, Chance chance)
{
    private static readonly string[] Hosts =
        ["news.example", "map.example", "weather.example", "bank-online.example", "video.example", "shop.example"];

    private const long LeastMinor = 100;

    private readonly IReadOnlyList<Person> plain = street.Population.Of(null);
    private readonly Chance opening = new(scenario.Seed, Streams.Opening);

    /// <summary>
    /// Plans everything that ordinary people do between two times (Unix ms), at an hour of the city's day.
    /// </summary>
    public void Plan(long from, long until, double hour)
    {
        double days = (until - from) / 86_400_000.0 * DayShape.LivingAt(hour);
        int people = street.Population.Honest;
        Repeat(scenario.Habits.Calls * people * days, from, until, Call);
        Repeat(scenario.Habits.Texts * people * days, from, until, Text);
        Repeat(scenario.Habits.Notices * people * days, from, until, Notice);
        Repeat(scenario.Habits.Purchases * people * days, from, until, Purchase);
        Repeat(scenario.Habits.Transfers * people * days, from, until, Transfer);
        Repeat(scenario.Habits.Visits * people * days, from, until, Visit);
        Repeat(0.002 * people * days, from, until, NewDevice);
        Repeat(0.001 * people * days, from, until, LimitRaised);
    }

    /// <summary>
    /// What carrier and bank say of someone when they begin to send: card and account, opened long ago (a gang's in the
    /// last days), linked and, where the trade is known, with a segment.
    /// </summary>
    public void Open(Person person, long start)
    {
        double days = opening.Within(person.OpenedDays);
        long at = start - (long)(days * 86_400_000);
        if (person.HasDomesticNumber)
        {
            PlainEvent card = new PlainEvent(CardEvent.Schema)
                .With(CardEvent.Number, person.Number).With(CardEvent.Device, person.Device)
                .With(CardEvent.Person, person.Key).With(CardEvent.Act, "opened");
            if (person.IsDeclared)
                card.With(CardEvent.Segment, person.Twin == TwinKind.Courier ? "courier" : "enterprise");
            street.Send(card, at, Sources.CarrierOf(person), person);
        }
        PlainEvent account = new PlainEvent(AccountEvent.Schema)
            .With(AccountEvent.Subject, person.Account).With(AccountEvent.Person, person.Key)
            .With(AccountEvent.Number, person.Number).With(AccountEvent.Device, person.Device)
            .With(AccountEvent.Act, "opened");
        if (person.IsDeclared)
            account.With(AccountEvent.Segment, person.IsFirm || LivesOnTakings(person) ? "merchant" : "consumer");
        street.Send(account, at, street.Sources.BankOf(person), person);
    }

    private void Repeat(double mean, long from, long until, Action<long> happening)
    {
        for (int left = chance.Count(mean); left > 0; left--)
            street.Agenda.Plan(from + (long)(chance.Between(0, 1) * (until - from)), happening);
    }

    private Person Anyone() => street.Population.People[chance.Below(street.Population.Honest)];

    private Person Other(Person person) => chance.Falls(scenario.Habits.StrangerShare)
        ? Anyone()
        : street.Population.People[chance.OneOf(person.Contacts)];

    private void Call(long at)
    {
        Person caller = Anyone(), callee = Other(caller);
        if (caller == callee) return;
        street.Call(new CallPlan
        {
            Chance = chance, Caller = caller, Callee = callee, IsAnswered = chance.Falls(0.68),
            TalkSeconds = chance.Falls(0.06) ? chance.Between(600, 3000) : chance.Around(70, 0.9),
            Cell = "c" + (caller.Index % 97).ToString(CultureInfo.InvariantCulture),
        }, at);
    }

    private void Text(long at)
    {
        Person sender = Anyone(), recipient = Other(sender);
        if (sender == recipient) return;
        street.Text(sender.Number, recipient, Wordings.Personal(chance), at, sender);
    }

    // A business is nobody of the city's: the notice counts as the recipient's life.
    private void Notice(long at)
    {
        (string sender, string wording) = Wordings.Notice(chance);
        Person recipient = Anyone();
        street.Text(sender, recipient, wording, at, recipient);
    }

    private void Purchase(long at)
    {
        Person payer = Anyone();
        IReadOnlyList<Person> shops = street.Population.ShopFronts;
        Person shop = shops.Count == 0 ? Other(payer)
            : chance.Falls(0.8) ? shops[((payer.Index * 7) + chance.Below(4)) % shops.Count] : chance.OneOf(shops);
        Pay(payer, shop, (long)chance.Around(4_500, 1.0), chance.OneOf(["qr", "pos", "app"]), at, chance);
    }

    private void Transfer(long at)
    {
        Person payer = Anyone();
        Pay(payer, Other(payer), (long)chance.Around(60_000, 1.3), "app", at, chance);
    }

    /// <summary>
    /// A good payment, by whoever's draws; the payer may give it up when asked or warned. Wages make up for what was
    /// spent, but for a shop, which lives on its takings.
    /// </summary>
    public void Pay(Person payer, Person payee, long amountMinor, string channel, long at, Chance draws)
    {
        double wages = draws.Between(0.9, 1.1);
        if (payer == payee) return;
        PaymentPlan plan = new()
        {
            Chance = draws, Payer = payer, Payee = payee, AmountMinor = amountMinor, Channel = channel,
        };
        Pay(plan, wages, at, then: null);
    }

    /// <summary>
    /// A good payment as planned, cut to what the payer has; <paramref name="then"/> gets what became of it and the
    /// amount.
    /// </summary>
    /// <param name="plan">The payment.</param>
    /// <param name="wages">What share of it the payer earns again; nothing for who lives on takings.</param>
    /// <param name="at">When, Unix ms.</param>
    /// <param name="then">What follows, or null.</param>
    public void Pay(PaymentPlan plan, double wages, long at, Action<Settlement, long>? then)
    {
        long amount = Math.Clamp(plan.AmountMinor, LeastMinor, Math.Max(LeastMinor, plan.Payer.Balance));
        plan = plan with { AmountMinor = amount, ChallengeStops = street.Reactions.HonestHeed };
        street.Pay(plan, at, settled: settled =>
        {
            if (settled.HasMoved && !LivesOnTakings(plan.Payer)) plan.Payer.Balance += (long)(amount * wages);
            then?.Invoke(settled, amount);
        });
    }

    private static bool LivesOnTakings(Person person) => person.Twin is TwinKind.Shop or TwinKind.GroupBuyer;

    private void Visit(long at)
    {
        Person visitor = Anyone();
        PlainEvent visit = new PlainEvent(VisitEvent.Schema)
            .With(VisitEvent.Visitor, visitor.Number).With(VisitEvent.Host, chance.OneOf(Hosts))
            .With(VisitEvent.Act, "open").With(VisitEvent.DwellS, (long)chance.Around(40, 1));
        street.Send(visit, at, street.Sources.Resolver, visitor);
    }

    private void NewDevice(long at)
    {
        Person person = Anyone();
        street.Send(new PlainEvent(AccountEvent.Schema)
            .With(AccountEvent.Subject, person.Account).With(AccountEvent.Person, person.Key)
            .With(AccountEvent.Device, person.Device).With(AccountEvent.Act, "device-bound"),
            at, street.Sources.BankOf(person), person);
    }

    private void LimitRaised(long at)
    {
        Person person = chance.OneOf(plain);
        street.Send(new PlainEvent(AccountEvent.Schema)
            .With(AccountEvent.Subject, person.Account).With(AccountEvent.Act, "limit-raised"),
            at, street.Sources.BankOf(person), person);
    }
}
