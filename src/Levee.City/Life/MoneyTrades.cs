using Levee.City.Running;
using Levee.City.World;
using Levee.Contracts.Events;

namespace Levee.City.Life;

/// <summary>
/// Honest people whose money moves as fraud's does: collected from many and passed on, refunded and spent, invested,
/// taken out. Every piece of work has draws of its own.
/// </summary>
internal sealed class MoneyTrades(Street street, HonestLife life)
{
    private const long MinuteMs = 60_000;
    private const long HourMs = 3_600_000;

    /// <summary>Eight to thirty neighbours pay for an order; the supplier gets nearly all of it the same day.</summary>
    public void CollectOrders(Person leader, Chance draws, long at)
    {
        long takings = 0;
        for (int left = 8 + draws.Below(23); left > 0; left--)
        {
            Person neighbour = draws.Falls(0.5)
                ? street.Population.People[draws.OneOf(leader.Contacts)] : street.Population.Anyone(draws);
            PaymentPlan order = Of(neighbour, leader, (long)draws.Around(6_000, 0.6), draws) with { Channel = "qr" };
            Later(at, 0, 2 * HourMs, draws, then =>
                Pay(order, then, (settled, paid) => takings += settled.HasMoved ? paid : 0));
        }
        Person supplier = draws.Falls(0.3)
            ? street.Population.Anyone(draws) : street.Population.People[leader.Contacts[0]];
        double share = draws.Between(0.88, 0.97);
        Later(at, 2 * HourMs, 8 * HourMs, draws, then =>
        {
            if (takings > 0) Pay(Of(leader, supplier, (long)(takings * share), draws), then);
        });
    }

    /// <summary>A small job is paid; one time in ten most of what there is goes home.</summary>
    public void BePaid(Person worker, Chance draws, long at)
    {
        Person employer = street.Population.Anyone(draws), home = street.Population.People[worker.Contacts[0]];
        Pay(Of(employer, worker, (long)(draws.Between(50, 400) * 100), draws), at);
        if (!draws.Falls(0.1)) return;
        double share = draws.Between(0.6, 0.95);
        Later(at, 10 * MinuteMs, 5 * HourMs, draws, then =>
            Pay(Of(worker, home, (long)(worker.Balance * share), draws), then));
    }

    /// <summary>A purchase is refunded in part; the same day three to six things are bought from strangers.</summary>
    public void Shop(Person shopper, Chance draws, long at)
    {
        IReadOnlyList<Person> fronts = street.Population.ShopFronts;
        Person shop = fronts.Count == 0 ? street.Population.Anyone(draws) : draws.OneOf(fronts);
        long refund = (long)(draws.Between(10, 200) * 100);
        Pay(Of(shopper, shop, refund + (long)draws.Around(8_000, 0.8), draws), at, (bought, _) =>
        {
            if (!bought.HasMoved) return;
            PaymentPlan back = Of(shop, shopper, refund, draws) with { Act = "refund", Follows = bought.Reference };
            Later(bought.At, 20 * MinuteMs, 3 * HourMs, draws, then => Pay(back, then));
            double amount = draws.Between(60, 300) * 100;
            long next = bought.At + (3 * HourMs);
            for (int left = 3 + draws.Below(4); left > 0; left--)
            {
                next += (long)(draws.Between(5, 60) * MinuteMs);
                PaymentPlan purchase = Of(shopper, street.Population.Anyone(draws), (long)amount, draws);
                street.Agenda.Plan(next, then => Pay(purchase, then));
                amount *= draws.Between(1, 1.8);
            }
        });
    }

    /// <summary>One to three purchases at an exchange, ever larger; three times in ten some comes back.</summary>
    public void Invest(Person investor, Chance draws, long at)
    {
        Person exchange = draws.OneOf(street.Population.Firms.Exchanges);
        double amount = draws.Around(300_000, 0.9);
        long next = at;
        for (int left = 1 + draws.Below(3); left > 0; left--)
        {
            PaymentPlan purchase = Of(investor, exchange, (long)amount, draws) with { Act = "exchange" };
            street.Agenda.Plan(next, then => Pay(purchase, then));
            amount *= draws.Between(1, 2.5);
            next += (long)(draws.Between(10, 240) * MinuteMs);
        }
        if (!draws.Falls(0.3)) return;
        PaymentPlan withdrawal = Of(exchange, investor, (long)(amount * draws.Between(0.1, 1.2)), draws);
        street.Agenda.Plan(next, then => Pay(withdrawal, then));
    }

    /// <summary>Gold or much cash, for a wedding or a house; four times in ten a deposit is broken for it.</summary>
    public void TakeOut(Person saver, Chance draws, long at)
    {
        bool isGold = draws.Falls(0.5), sends = draws.Falls(0.1);
        long amount = (long)draws.Around(1_200_000, 0.8), waits = (long)draws.Between(5 * MinuteMs, 90 * MinuteMs);
        Person? payee = isGold ? draws.OneOf(street.Population.Firms.Dealers) : null;
        Person courier = draws.OneOf(street.Population.Firms.Couriers);
        if (draws.Falls(0.4))
        {
            PlainEvent broken = new PlainEvent(AccountEvent.Schema)
                .With(AccountEvent.Subject, saver.Account).With(AccountEvent.Act, "deposit-broken");
            street.Send(broken, at, street.Sources.BankOf(saver), saver);
            saver.Balance += amount;
        }
        PaymentPlan takes = new()
        {
            Chance = draws, Payer = saver, Payee = payee, AmountMinor = amount, Act = isGold ? "gold" : "cash",
            Channel = isGold ? "pos" : "counter",
        };
        PaymentPlan fee = Of(saver, courier, (long)(draws.Between(15, 90) * 100), draws) with { Act = "courier" };
        street.Agenda.Plan(at + waits, then => Pay(takes, then, (settled, _) =>
        {
            if (sends && settled.HasMoved) Later(settled.At, 10 * MinuteMs, HourMs, draws, later => Pay(fee, later));
        }));
    }

    private static PaymentPlan Of(Person payer, Person payee, long amount, Chance draws) => new()
    {
        Chance = draws, Payer = payer, Payee = payee, AmountMinor = amount,
    };

    private void Later(long at, long least, long most, Chance draws, Action<long> happening) =>
        street.Agenda.Plan(at + (long)draws.Between(least, most), happening);

    // Savings and firms' money come back as wages do; see HonestLife.
    private void Pay(PaymentPlan plan, long at, Action<Settlement, long>? then = null)
    {
        if (plan.Payer != plan.Payee) life.Pay(plan, wages: 1, at, then);
    }
}
