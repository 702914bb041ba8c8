using System.Globalization;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.City.Gangs;

/// <summary>One gang's script with one person, from the first contact until it works, fails or is stopped.</summary>
internal sealed class ScriptRun(Street street, Crew crew, Person person, Incident incident)
{
    private readonly Chance chance = street.Chance;
    private readonly Person caller = street.Chance.OneOf(crew.Callers);

    public void Begin(long at) => Do(0, at);

    private void Do(int index, long at)
    {
        if (incident.IsOver) return;
        if (index >= crew.Gang.Script.Count)
        {
            incident.IsOver = true;
            return;
        }
        if (index > 0) incident.IsDrawnIn = true;
        ScriptStep step = crew.Gang.Script[index];
        switch (step.Do)
        {
            case ScriptAct.Call: Call(step, index, at); break;
            case ScriptAct.Text or ScriptAct.TextLink: Text(step, index, at); break;
            case ScriptAct.Pay: Pay(step, index, at, step.Times); break;
            default:
                (PlainEvent happened, int source) = PersonActs.Of(step, chance, street.Sources, person, crew);
                street.Send(happened, at, source, person, incident, (told, now) => Next(index, now, told));
                break;
        }
    }

    private void Next(int index, long now, Told told)
    {
        if (told.Step >= Step.Hold)
        {
            Scorekeeper.Stopped(incident, told.Step.ToString().ToLowerInvariant(), now);
            return;
        }
        if (!ComesTo(index + 1))
        {
            incident.IsOver = true;
            return;
        }
        ScriptStep next = crew.Gang.Script[index + 1];
        street.Agenda.Plan(now + (long)(chance.Within(next.AfterMinutes) * 60_000), at => Do(index + 1, at));
    }

    private bool ComesTo(int index) =>
        index < crew.Gang.Script.Count && chance.Falls(crew.Gang.Script[index].Chance);

    private void Call(ScriptStep step, int index, long at)
    {
        bool goesOn = ComesTo(index + 1);
        bool isDuring = goesOn && crew.Gang.Script[index + 1].DuringCall;
        double talk = goesOn ? chance.Within(step.Lasts) * 60 : chance.Between(4, 40);
        CallPlan plan = Look() with { IsAnswered = goesOn || chance.Falls(0.35), TalkSeconds = talk };
        if (isDuring)
        {
            double after = Math.Min(chance.Within(crew.Gang.Script[index + 1].AfterMinutes) * 60, talk * 0.8);
            street.Agenda.Plan(at + (long)((after + 15) * 1000), then => Do(index + 1, then));
        }
        street.Call(plan, at, incident, (end, isAnswered, told) =>
        {
            if (told.Step >= Step.Hold) Scorekeeper.Stopped(incident, Name(told), end);
            else if (!isAnswered && goesOn) Scorekeeper.Stopped(incident, Name(told), end);
            else if (!goesOn) incident.IsOver = true;
            else if (!isDuring)
            {
                double after = chance.Within(crew.Gang.Script[index + 1].AfterMinutes);
                street.Agenda.Plan(end + (long)(after * 60_000), then => Do(index + 1, then));
            }
        });
    }

    private static string Name(Told told) => told.Step.ToString().ToLowerInvariant();

    private CallPlan Look() => crew.Gang.Look switch
    {
        CallerLook.SimFarm => new CallPlan
        {
            Caller = caller, Callee = person, Cell = "c7", IsAnswered = true, TalkSeconds = 0,
        },
        CallerLook.Spoofed => new CallPlan
        {
            Caller = caller, Callee = person, Leg = "international", Cli = "invalid", IsAnswered = true, TalkSeconds = 0,
            ShownNumber = "+8610" + (65_000_000 + chance.Below(40)).ToString(CultureInfo.InvariantCulture),
        },
        CallerLook.Abroad => new CallPlan
        {
            Caller = caller, Callee = person, Leg = "international", Cli = "unverified", IsAnswered = true,
            TalkSeconds = 0,
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private void Text(ScriptStep step, int index, long at)
    {
        string tail = (chance.Below(9000) + 1000).ToString(CultureInfo.InvariantCulture);
        string wording = step.Do == ScriptAct.TextLink
            ? $"【客服】您的订单{tail}商品不合格，理赔款待领取，请速登录 https://{crew.Host}/r/{tail} 办理。"
            : $"【通知】您名下案件{tail}待核实，稍后由工作人员致电，请保持畅通并注意保密。";
        street.Text(caller.Number, person, wording, at, incident, told: (told, now) => Next(index, now, told));
    }

    private void Pay(ScriptStep step, int index, long at, int left)
    {
        Person mule = chance.OneOf(crew.Mules);
        long amount = Math.Min(person.Balance, (long)(chance.Within(step.Amount) * 100));
        if (amount < 10_000)
        {
            incident.IsOver = true;
            return;
        }
        PaymentPlan plan = new()
        {
            Payer = person, Payee = mule, AmountMinor = amount,
            IsGivenUp = told => incident.StoppedAt != 0
                || (told.Step == Step.Challenge && chance.Falls(street.Reactions.ChallengeStops))
                || (told.Step == Step.Warn && chance.Falls(street.Reactions.Read * street.Reactions.Heed)),
        };
        street.Pay(plan, at, incident, (end, hasMoved, told) =>
        {
            if (!hasMoved)
            {
                incident.SavedMinor += amount;
                Scorekeeper.Stopped(incident, told.Step >= Step.Challenge ? Name(told) : "heeded", end);
                return;
            }
            if (incident.FirstPaidAt == 0) incident.FirstPaidAt = end;
            incident.LostMinor += amount;
            new MuleRun(street, crew, incident).Move(mule, amount, end);
            if (left > 1)
            {
                street.Agenda.Plan(end + (long)(chance.Within(step.AfterMinutes) * 60_000),
                    then => PayAgain(step, index, then, left - 1));
                return;
            }
            Next(index, end, told);
        });
    }

    private void PayAgain(ScriptStep step, int index, long at, int left)
    {
        if (!incident.IsOver) Pay(step, index, at, left);
    }
}
