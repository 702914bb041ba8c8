using System.Globalization;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.World;

namespace Levee.City.Life;

/// <summary>The honest twins at work: couriers, clinics, shops, families with someone abroad.</summary>
internal sealed class Trades(Scenario scenario, Street street, HonestLife life)
{
    private readonly Chance chance = street.Chance;
    private readonly (Twin Twin, IReadOnlyList<Person> People)[] trades =
        [.. scenario.Twins.Select(twin => (twin, street.Population.Of(twin.Kind)))];

    /// <summary>Plans the working contacts between two times (Unix ms), at an hour of the city's day.</summary>
    public void Plan(long from, long until, double hour)
    {
        double days = (until - from) / 86_400_000.0;
        foreach ((Twin twin, IReadOnlyList<Person> people) in trades)
        {
            double shape = twin.Kind == TwinKind.FamilyAbroad ? DayShape.LivingAt(hour) : DayShape.WorkingAt(hour);
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
            case TwinKind.Clinic: Remind(person, at); break;
            case TwinKind.Shop: Restock(person, at); break;
            case TwinKind.FamilyAbroad: PhoneHome(person, at); break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    private Person Stranger() => street.Population.People[chance.Below(street.Population.Honest)];

    private void Deliver(Person courier, long at) => street.Call(new CallPlan
    {
        Caller = courier, Callee = Stranger(), IsAnswered = chance.Falls(0.74), TalkSeconds = chance.Around(22, 0.5),
        Cell = "c" + (courier.Index % 97).ToString(CultureInfo.InvariantCulture),
    }, at);

    private void Remind(Person clinic, long at)
    {
        Person patient = Stranger();
        if (chance.Falls(0.4))
        {
            street.Call(new CallPlan
            {
                Caller = clinic, Callee = patient, IsAnswered = chance.Falls(0.6),
                TalkSeconds = chance.Around(50, 0.6), Cell = "c11",
            }, at);
            return;
        }
        street.Text(clinic.Number, patient, Wordings.Reminder(clinic.Index, chance), at, about: clinic);
    }

    private void Restock(Person shop, long at) =>
        life.Honest(shop, Stranger(), (long)chance.Around(350_000, 0.8), "app", at);

    private void PhoneHome(Person relative, long at)
    {
        Person home = street.Population.People[relative.Contacts[0]];
        if (home == relative) return;
        string abroad = "+8190" + (relative.Index % 100_000_000).ToString("d8", CultureInfo.InvariantCulture);
        street.Call(new CallPlan
        {
            Caller = relative, Callee = home, ShownNumber = abroad, Leg = "international", Cli = "verified-c",
            IsAnswered = chance.Falls(0.85), TalkSeconds = chance.Between(900, 3600),
        }, at, ended: (end, isAnswered, _) =>
        {
            if (!isAnswered || !chance.Falls(0.08)) return;
            Person payee = street.Population.People[chance.OneOf(relative.Contacts)];
            life.Honest(home, payee, (long)chance.Around(800_000, 0.6), "app", end + (long)chance.Between(60, 1500) * 1000);
        });
    }
}
