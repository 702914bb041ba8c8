using System.Globalization;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.World;

namespace Levee.City.Life;

/// <summary>The honest twins at work.</summary>
internal sealed class Trades(Scenario scenario, Street street, HonestLife life, Chance chance)
{
    private readonly (Twin Twin, IReadOnlyList<Person> People)[] trades =
        [.. scenario.Twins.Select(twin => (twin, street.Population.Of(twin.Kind)))];

    private readonly MoneyTrades money = new(street, life);
    private readonly DeskTrades desks = new(street, life);

    /// <summary>Plans the working contacts between two times (Unix ms), at an hour of the city's day.</summary>
    public void Plan(long from, long until, double hour)
    {
        double days = (until - from) / 86_400_000.0;
        foreach ((Twin twin, IReadOnlyList<Person> people) in trades)
        {
            double shape = IsPrivate(twin.Kind) ? DayShape.LivingAt(hour) : DayShape.WorkingAt(hour);
            for (int left = chance.Count(twin.PerDay * people.Count * days * shape); left > 0; left--)
            {
                Person person = chance.OneOf(people);
                street.Agenda.Plan(from + (long)(chance.Between(0, 1) * (until - from)), at => Work(twin, person, at));
            }
        }
    }

    private void Work(Twin twin, Person person, long at)
    {
        switch (twin.Kind)
        {
            case TwinKind.Courier: Deliver(person, at); break;
            case TwinKind.Clinic: Remind(twin, person, at); break;
            case TwinKind.Shop: Restock(person, at); break;
            case TwinKind.FamilyAbroad: PhoneHome(person, at); break;
            default: WorkAlone(twin.Kind, person, new Chance(scenario.Seed, chance.Below(int.MaxValue)), at); break;
        }
    }

    // Each piece of work has draws of its own, so that what Levee says about one changes no other.
    private void WorkAlone(TwinKind kind, Person person, Chance draws, long at)
    {
        switch (kind)
        {
            case TwinKind.GroupBuyer: money.CollectOrders(person, draws, at); break;
            case TwinKind.PartTimer: money.BePaid(person, draws, at); break;
            case TwinKind.Shopper: money.Shop(person, draws, at); break;
            case TwinKind.Investor: money.Invest(person, draws, at); break;
            case TwinKind.Saver: money.TakeOut(person, draws, at); break;
            case TwinKind.Borrower: desks.Borrow(person, draws, at); break;
            case TwinKind.Traveller: desks.ChangeBooking(person, draws, at); break;
            case TwinKind.Clerk: desks.LookUp(person, draws, at); break;
            case TwinKind.Support: desks.Support(person, draws, at); break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    private static bool IsPrivate(TwinKind kind) => kind is TwinKind.FamilyAbroad or TwinKind.PartTimer
        or TwinKind.GroupBuyer or TwinKind.Shopper or TwinKind.Investor or TwinKind.Traveller;

    private Person Stranger() => street.Population.People[chance.Below(street.Population.Honest)];

    private void Deliver(Person courier, long at) => street.Call(new CallPlan
    {
        Chance = chance, Caller = courier, Callee = Stranger(), IsAnswered = chance.Falls(0.74),
        TalkSeconds = chance.Around(22, 0.5),
        Cell = "c" + (courier.Index % 97).ToString(CultureInfo.InvariantCulture),
    }, at);

    private void Remind(Twin twin, Person clinic, long at)
    {
        Person patient = Stranger();
        if (!chance.Falls(0.4))
        {
            street.Text(clinic.Number, patient, Wordings.Reminder(clinic.Index / twin.Together, chance), at, clinic);
            return;
        }
        street.Call(new CallPlan
        {
            Chance = chance, Caller = clinic, Callee = patient, IsAnswered = chance.Falls(0.6),
            TalkSeconds = chance.Around(50, 0.6), Cell = "c11",
        }, at);
    }

    // Takings go on to suppliers: mostly the usual ones, now and then a new one.
    private void Restock(Person shop, long at)
    {
        Person usual = street.Population.People[chance.OneOf(shop.Contacts)], fresh = Stranger();
        Person supplier = chance.Falls(0.3) ? fresh : usual;
        life.Pay(shop, supplier, (long)(shop.Balance * chance.Between(0.2, 0.9)), "app", at, chance);
    }

    // Half the time through a telephone service that shows another number each time, so that home sees a stranger's.
    private void PhoneHome(Person relative, long at)
    {
        Person home = street.Population.People[relative.Contacts[0]];
        Person payee = street.Population.People[chance.OneOf(relative.Contacts)];
        int line = chance.Falls(0.5) ? relative.Index : chance.Below(100_000_000);
        bool isAnswered = chance.Falls(0.85), sendsMoney = chance.Falls(0.08);
        double talk = chance.Between(1200, 3600);
        long amount = (long)chance.Around(800_000, 0.6), waits = (long)chance.Between(60, 1500) * 1000;
        if (home == relative) return;
        street.Call(new CallPlan
        {
            Chance = chance, Caller = relative, Callee = home, IsAnswered = isAnswered, TalkSeconds = talk,
            ShownNumber = "+8190" + line.ToString("d8", CultureInfo.InvariantCulture), Leg = "international",
            Cli = "verified-c",
        }, at, ended: end =>
        {
            if (isAnswered && sendsMoney)
                street.Agenda.Plan(end + waits, then => life.Pay(home, payee, amount, "app", then, chance));
        });
    }
}
