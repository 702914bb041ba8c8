using Levee.City.Running;
using Levee.City.Scoring;
using Levee.City.World;

namespace Levee.City.Gangs;

/// <summary>
/// What mules do with money that arrived: pass most of it on within minutes, then take it out in cash.
/// </summary>
internal sealed class MuleRun(Street street, Crew crew, Incident incident)
{
    private const int Layers = 2;
    private readonly Chance chance = incident.Chance;

    /// <summary>Money arrived at a mule at a time (Unix ms).</summary>
    public void Move(Person mule, long amountMinor, long at) => Move(mule, amountMinor, at, Layers);

    private void Move(Person mule, long amountMinor, long at, int layers)
    {
        long amount = Math.Min(mule.Balance, (long)(amountMinor * chance.Between(0.9, 1.0)));
        if (amount < 1000) return;
        Person? next = layers == 0 ? null : crew.AnotherMule(mule, chance);
        PaymentPlan plan = new()
        {
            Chance = chance, Payer = mule, Payee = next, AmountMinor = amount,
            Act = next is null ? "cash" : "transfer", Channel = next is null ? "atm" : "app",
        };
        long waits = (long)(chance.Between(3, 25) * 60_000);
        street.Agenda.Plan(at + waits, then => street.Pay(plan, then, incident, settled =>
        {
            if (settled.HasMoved && next is not null) Move(next, amount, settled.At, layers - 1);
            else if (!settled.HasMoved && settled.StoppedBy != Settlement.Balance) incident.CaughtMinor += amount;
        }));
    }
}
