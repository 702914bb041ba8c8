namespace Levee.City.Scenarios;

/// <summary>What may be wrong with a gang in a scenario file.</summary>
internal static class GangCheck
{
    /// <summary>Every fault of a gang, a sentence each.</summary>
    public static IEnumerable<string> Of(Gang gang)
    {
        if (gang.Callers < 1) yield return "callers: at least one was expected";
        if (gang.Mules < 1) yield return "mules: at least one was expected";
        if (gang.Insiders < 0) yield return "insiders: 0 or more was expected";
        if (!IsChance(gang.Answered)) yield return "answered: 0 to 1 was expected";
        if (!IsChance(gang.CliUnnoticed)) yield return "cli_unnoticed: 0 to 1 was expected";
        if (gang.Hours is not [>= 0 and < 24, > 0 and <= 24])
            yield return "hours: [from, to] within 0 to 24 was expected";
        foreach (string fault in Of(gang.MuleWork)) yield return $"mule_work, {fault}";
        if (gang.Script.Count == 0) yield return "script: at least one step was expected";
        for (int i = 0; i < gang.Script.Count; i++)
            foreach (string fault in Of(gang, i))
                yield return $"script step {i + 1} ({gang.Script[i].Do}), {fault}";
    }

    /// <summary>Whether it is a chance: 0 to 1.</summary>
    public static bool IsChance(double chance) => chance is >= 0 and <= 1;

    private static IEnumerable<string> Of(MuleWork work)
    {
        if (work.Layers is < 0 or > 10) yield return "layers: 0 to 10 was expected";
        if (work.Parts is < 1 or > 10) yield return "parts: 1 to 10 was expected";
        if (!IsRange(work.RestsMinutes)) yield return "rests_minutes: [least, most] was expected";
        if (!IsRange(work.OpenedDays)) yield return "opened_days: [least, most] was expected";
        if (!IsRange(work.PassesOn) || work.PassesOn[1] > 1)
            yield return "passes_on: [least, most] within 0 to 1 was expected";
        if (work.Exit is not (MoneyExit.Cash or MoneyExit.Gold or MoneyExit.Exchange))
            yield return "exit: Cash, Gold or Exchange was expected";
    }

    private static IEnumerable<string> Of(Gang gang, int index)
    {
        ScriptStep step = gang.Script[index];
        if (step.Times < 1) yield return "times: at least 1 was expected";
        if (step.TimesMost != 0 && step.TimesMost < step.Times) yield return "times_most: at least times was expected";
        if (!IsChance(step.Chance)) yield return "chance: 0 to 1 was expected";
        if (!IsRange(step.AfterMinutes)) yield return "after_minutes: [least, most] was expected";
        if (step.BetweenMinutes.Count > 0 && !IsRange(step.BetweenMinutes))
            yield return "between_minutes: [least, most] was expected";
        if (step.Growth.Count > 0 && !(IsRange(step.Growth) && step.Growth[0] > 0))
            yield return "growth: [least, most], more than 0, was expected";
        if (!IsRange(step.Lasts)) yield return "lasts: [least, most] was expected";
        if (!IsRange(step.Amount)) yield return "amount: [least, most] was expected";
        bool hasAmount = IsRange(step.Amount) && step.Amount[0] > 0;
        if (!hasAmount && step.Do is (ScriptAct.Pay or ScriptAct.Rebate or ScriptAct.Receive))
            yield return "amount: more than 0 was expected";
        if (step.DuringCall && !gang.Script.Take(index).Any(earlier => earlier.Do == ScriptAct.Call))
            yield return "during_call: no call comes before it";
        if (step.Do == ScriptAct.LookUp && gang.Insiders == 0) yield return "insiders: the gang has none to look up";
    }

    private static bool IsRange(IReadOnlyList<double> range) => range is [>= 0, var most] && most >= range[0];
}
