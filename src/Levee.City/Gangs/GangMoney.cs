using System.Globalization;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;

namespace Levee.City.Gangs;

/// <summary>The money of one script: what the person pays, is paid, and lets through.</summary>
internal sealed class GangMoney(Street street, Crew crew, Person person, Incident incident)
{
    private const long PoorMinor = 10_000;
    private const long TestMinor = 1000;
    private readonly Chance chance = incident.Chance;
    private readonly List<Person> paid = [];

    /// <summary>The person pays; <paramref name="done"/> gets the time when the last has moved.</summary>
    public void Pay(ScriptStep step, long at, Action<long> done) => new PaymentRounds(street, incident, step)
    {
        PlanOf = asked => PlanOf(step, asked),
        Settled = (plan, settled) =>
        {
            if (!settled.HasMoved)
            {
                incident.SavedMinor += plan.AmountMinor;
                return;
            }
            incident.Pay(plan.AmountMinor, settled.At);
            if (plan.Payee is { IsFraud: true } mule) Move(mule, plan.AmountMinor, settled.At);
        },
        Done = done,
    }.Next(at);

    /// <summary>A mule pays the person, out of what the gang puts up unseen.</summary>
    public void Rebate(ScriptStep step, long at, Action<long> done) => new PaymentRounds(street, incident, step)
    {
        PlanOf = asked =>
        {
            Person mule = chance.OneOf(crew.Mules);
            mule.Balance = Math.Max(mule.Balance, asked);
            return new PaymentPlan { Chance = chance, Payer = mule, Payee = person, AmountMinor = asked };
        },
        Settled = static (_, _) => { },
        Done = done,
    }.Next(at);

    /// <summary>Someone cheated elsewhere pays to an account that passes the money on.</summary>
    public void Receive(ScriptStep step, Person account, long at, Action<long> done) =>
        new PaymentRounds(street, incident, step)
        {
            PlanOf = asked => new PaymentPlan
            {
                Chance = chance, Payer = SomeoneElsewhere(account.Bank, asked), Payee = account, AmountMinor = asked,
            },
            Settled = (plan, settled) =>
            {
                if (plan.AmountMinor <= TestMinor) return;
                if (!settled.HasMoved)
                {
                    incident.SavedMinor += plan.AmountMinor;
                    return;
                }
                incident.Pay(plan.AmountMinor, settled.At);
                Move(account, plan.AmountMinor, settled.At);
            },
            Done = done,
        }.Next(at);

    private void Move(Person mule, long amountMinor, long at) =>
        new MuleRun(street, crew, incident).Move(mule, amountMinor, at);

    private PaymentPlan? PlanOf(ScriptStep step, long asked)
    {
        long amount = Math.Min(person.Balance, asked);
        if (amount < Math.Min(PoorMinor, (long)(step.Amount[0] * 100))) return null;
        Person? payee = PayeeOf(step);
        return new PaymentPlan
        {
            Chance = chance, Payer = person, Payee = payee, AmountMinor = amount, Act = Exits.ActOf(step.Exit),
            Channel = Exits.ChannelOf(step.Exit), ChallengeStops = street.Reactions.ChallengeStops,
        };
    }

    private Person? PayeeOf(ScriptStep step)
    {
        if (step.Exit == MoneyExit.Cash) return null;
        IReadOnlyList<Person> firms = street.Population.Firms.For(step.Exit);
        if (firms.Count > 0) return chance.OneOf(firms);
        Person[] others = step.OtherMules ? [.. crew.Mules.Except(paid)] : [];
        Person mule = chance.OneOf(others.Length > 0 ? others : crew.Mules);
        paid.Add(mule);
        return mule;
    }

    // The payer's bank is none of the city's: the payee's reports what arrives.
    private Person SomeoneElsewhere(int bank, long amountMinor) => new()
    {
        Index = -1_000 - incident.Number,
        Key = "X" + Digits(8),
        Number = "+8615" + Digits(9),
        Account = "60" + Digits(17),
        Device = "84" + Digits(13),
        Carrier = 0,
        Bank = bank,
        Balance = (long)(amountMinor * chance.Between(1.1, 4)),
    };

    private string Digits(int count) => string.Concat(
        Enumerable.Range(0, count).Select(_ => chance.Below(10).ToString(CultureInfo.InvariantCulture)));
}
