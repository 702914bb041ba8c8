using System.Globalization;
using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.City.World;

namespace Levee.City.Gangs;

/// <summary>How a gang's call arrives at the callee's carrier.</summary>
internal static class CallerLooks
{
    /// <summary>A call, still without an answer.</summary>
    public static CallPlan Of(Crew crew, Person caller, Person callee, Chance chance)
    {
        CallPlan plan = new()
        {
            Chance = chance, Caller = caller, Callee = callee, IsAnswered = false, TalkSeconds = 0,
        };
        return crew.Gang.Look switch
        {
            CallerLook.SimFarm => plan with { Cell = "c7" },
            CallerLook.Abroad => plan with { Leg = "international", Cli = "unverified" },
            CallerLook.Spoofed => plan with
            {
                Leg = "international",
                Cli = chance.Falls(crew.Gang.CliUnnoticed) ? "unverified" : "invalid",
                ShownNumber = "+8610" + (65_000_000 + chance.Below(40)).ToString(CultureInfo.InvariantCulture),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
