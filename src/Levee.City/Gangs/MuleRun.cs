using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;

namespace Levee.City.Gangs;

/// <summary>
/// What mules do with money that arrived: pass most of it on, then take it out; how, the scenario says.
/// </summary>
internal sealed class MuleRun(Street street, Crew crew, Incident incident)
{
    private const long LeastMinor = 1000;
    private readonly Chance chance = incident.Chance;

    private MuleWork Work => crew.Gang.MuleWork;

    /// <summary>Money arrived at a mule at a time (Unix ms).</summary>
    public void Move(Person mule, long amountMinor, long at) => Move(mule, amountMinor, at, Work.Layers);

    private void Move(Person mule, long amountMinor, long at, int layers)
    {
        long amount = Math.Min(mule.Balance, (long)(amountMinor * chance.Within(Work.PassesOn))) / Work.Parts;
        if (amount < LeastMinor) return;
        for (int part = 0; part < Work.Parts; part++) PassOn(mule, amount, at, layers);
    }

    private void PassOn(Person mule, long amount, long at, int layers)
    {
        Person? next = layers == 0 ? null : crew.AnotherMule(mule, chance);
        PaymentPlan plan = next is null ? LeavingFrom(mule, amount) : new()
        {
            Chance = chance, Payer = mule, Payee = next, AmountMinor = amount,
        };
        long waits = (long)(chance.Within(Work.RestsMinutes) * 60_000);
        street.Agenda.Plan(at + waits, then => street.Pay(plan, then, incident, settled =>
        {
            if (settled.HasMoved && next is not null) Move(next, amount, settled.At, layers - 1);
            else if (!settled.HasMoved && settled.StoppedBy != Settlement.Balance) incident.CaughtMinor += amount;
        }));
    }

    private PaymentPlan LeavingFrom(Person mule, long amount)
    {
        IReadOnlyList<Person> firms = street.Population.Firms.For(Work.Exit);
        return new PaymentPlan
        {
            Chance = chance, Payer = mule, Payee = firms.Count == 0 ? null : chance.OneOf(firms), AmountMinor = amount,
            Act = Exits.ActOf(Work.Exit), Channel = Work.Exit == MoneyExit.Cash ? "atm" : Exits.ChannelOf(Work.Exit),
        };
    }
}
