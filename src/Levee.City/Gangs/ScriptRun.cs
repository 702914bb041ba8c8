using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.Scoring;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.City.Gangs;

/// <summary>
/// One gang's script with one person, from the first contact until it works, fails or is stopped. Whether it goes on
/// after a step is drawn before Levee answers, so that who would have fallen for it is known whatever Levee says.
/// </summary>
internal sealed class ScriptRun(Street street, Crew crew, Person person, Incident incident)
{
    private readonly Chance chance = incident.Chance;
    private readonly Person caller = incident.Chance.OneOf(crew.Callers);
    private readonly PersonActs acts = new(street, crew, person, incident.Chance);
    private readonly GangMoney money = new(street, crew, person, incident);
    private long answeredAt;
    private long hangsUpAt;

    private IReadOnlyList<ScriptStep> Script => crew.Gang.Script;

    /// <summary>Begins with the first step.</summary>
    public void Begin(long at) => Do(0, at);

    private void Do(int index, long at)
    {
        if (incident.IsOver) return;
        ScriptStep step = Script[index];
        bool goesOn = index + 1 < Script.Count && chance.Falls(Script[index + 1].Chance);
        if (step.Do.IsByPerson || (goesOn && (step.Do == ScriptAct.Call || Script[index + 1].Do.IsByPerson)))
            incident.IsDrawnIn = true;
        switch (step.Do)
        {
            case ScriptAct.Call:
                Call(step, index, goesOn, at);
                break;
            case ScriptAct.Text or ScriptAct.TextLink:
                street.Text(caller.Number, person, GangWordings.Of(step, crew, chance), at, person, incident,
                    (told, now) => Go(index, goesOn, told, now));
                break;
            case ScriptAct.Pay:
                money.Pay(step, at, moved => Go(index, goesOn, default, moved));
                break;
            case ScriptAct.Rebate:
                money.Rebate(step, at, moved => Go(index, goesOn, default, moved));
                break;
            case ScriptAct.Receive:
                money.Receive(step, acts.Handed, at, moved => Go(index, goesOn, default, moved));
                break;
            case ScriptAct.Join:
                Go(index, goesOn, default, at);
                break;
            default:
                Act(step, index, goesOn, at);
                break;
        }
    }

    // A loan or a broken deposit brings its money, unless it was held.
    private void Act(ScriptStep step, int index, bool goesOn, long at)
    {
        (PlainEvent happened, int source) = acts.Of(step);
        long brings = step.Amount[1] == 0 ? 0 : (long)(chance.Within(step.Amount) * 100);
        Person about = step.Do == ScriptAct.LookUp ? crew.Insiders[0] : person;
        street.Send(happened, at, source, about, incident, (told, now) =>
        {
            if (told.Step < Step.Hold) person.Balance += brings;
            Go(index, goesOn, told, now);
        });
    }

    private void Go(int index, bool goesOn, Told told, long now)
    {
        if (told.Step >= Step.Hold) incident.Stop(told.StepName, now);
        else if (!goesOn) incident.End();
        else
        {
            long next = TimeOf(Script[index + 1], now);
            incident.NextAt = next;
            street.Agenda.Plan(next, at => Do(index + 1, at));
        }
    }

    // A step during the call never comes after its end, however short the call turned out.
    private long TimeOf(ScriptStep step, long after)
    {
        long wait = (long)(chance.Within(step.AfterMinutes) * 60_000);
        if (!step.DuringCall) return after + wait;
        long latest = answeredAt + ((hangsUpAt - answeredAt) * 9 / 10);
        return Math.Max(after, Math.Min(answeredAt + wait, latest));
    }

    private void Call(ScriptStep step, int index, bool goesOn, long at)
    {
        bool isDuring = goesOn && Script[index + 1].DuringCall;
        double talk = goesOn ? chance.Within(step.Lasts) * 60 : chance.Between(4, 40);
        CallPlan plan = CallerLooks.Of(crew, caller, person, chance) with
        {
            IsAnswered = goesOn || chance.Falls(crew.Gang.Answered),
            TalkSeconds = talk,
        };
        street.Call(plan, at, incident, (answered, isAnswered, told) =>
        {
            answeredAt = answered;
            hangsUpAt = answered + (long)(talk * 1000);
            if (!isAnswered && goesOn) incident.Stop(told.StepName, answered);
            else if (isDuring) Go(index, goesOn, told, answered);
        }, end =>
        {
            if (!isDuring && !incident.IsOver) Go(index, goesOn, default, end);
        });
    }
}
