using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;

namespace Levee.City.Gangs;

/// <summary>A payment of a script and its repetitions, until the last is made or one is stopped.</summary>
internal sealed class PaymentRounds
{
    private readonly Street street;
    private readonly Incident incident;
    private readonly ScriptStep step;
    private readonly Chance chance;
    private int left;
    private double beforeMinor;

    public PaymentRounds(Street street, Incident incident, ScriptStep step)
    {
        (this.street, this.incident, this.step) = (street, incident, step);
        chance = incident.Chance;
        left = step.TimesMost == 0 ? step.Times : step.Times + chance.Below(step.TimesMost - step.Times + 1);
    }

    /// <summary>What is asked for an amount (minor units), or null when there is nothing to pay: it ends.</summary>
    public required Func<long, PaymentPlan?> PlanOf { get; init; }

    /// <summary>Told what became of each payment.</summary>
    public required Action<PaymentPlan, Settlement> Settled { get; init; }

    /// <summary>Told when the last has moved.</summary>
    public required Action<long> Done { get; init; }

    /// <summary>Asks the next payment at a time (Unix ms).</summary>
    public void Next(long at)
    {
        if (incident.IsOver) return;
        if (PlanOf(NextMinor()) is not { } plan)
        {
            incident.End();
            return;
        }
        street.Pay(plan, at, incident, settled =>
        {
            Settled(plan, settled);
            if (!settled.HasMoved) incident.Stop(settled.StoppedBy, settled.At);
            else if (--left <= 0) Done(settled.At);
            else WaitForNext(settled.At);
        });
    }

    private void WaitForNext(long now)
    {
        IReadOnlyList<double> between = step.BetweenMinutes.Count > 0 ? step.BetweenMinutes : step.AfterMinutes;
        long at = now + (long)(chance.Within(between) * 60_000);
        incident.NextAt = at;
        street.Agenda.Plan(at, Next);
    }

    private long NextMinor()
    {
        beforeMinor = beforeMinor == 0 || step.Growth.Count == 0
            ? chance.Within(step.Amount) * 100
            : beforeMinor * chance.Within(step.Growth);
        return (long)beforeMinor;
    }
}
