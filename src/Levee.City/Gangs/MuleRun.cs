using Levee.City.Running;
using Levee.City.Scoring;
using Levee.City.World;

namespace Levee.City.Gangs;

/// <summary>What mules do with money that arrived: pass most of it on within minutes, then take it out.</summary>
internal sealed class MuleRun(Street street, Crew crew, Incident incident)
{
    private const int Layers = 2;

    public void Move(Person mule, long amountMinor, long at) => Move(mule, amountMinor, at, Layers);

    private void Move(Person mule, long amountMinor, long at, int layers)
    {
        long amount = Math.Min(mule.Balance, (long)(amountMinor * street.Chance.Between(0.9, 1.0)));
        if (amount < 1000) return;
        bool isExit = layers == 0 || crew.Mules.Count == 1;
        Person next = street.Chance.OneOf(crew.Mules);
        if (next == mule) next = crew.Mules[(crew.Mules.ToList().IndexOf(mule) + 1) % crew.Mules.Count];
        PaymentPlan plan = new()
        {
            Payer = mule, Payee = next, AmountMinor = amount, Act = isExit ? "cash" : "transfer",
            Channel = isExit ? "atm" : "app",
        };
        street.Agenda.Plan(at + (long)(street.Chance.Between(3, 25) * 60_000), then => street.Pay(plan, then, incident,
            (end, hasMoved, _) =>
            {
                if (hasMoved && !isExit) Move(next, amount, end, layers - 1);
                else if (!hasMoved) incident.SavedMinor += amount;
            }));
    }
}
