using Levee.City.Scenarios;
using Levee.Tests.Tidy;

namespace Levee.Tests.City;

/// <summary>Scenarios for tests.</summary>
internal static class Towns
{
    /// <summary>A shipped scenario.</summary>
    public static Scenario Shipped(string file) =>
        ScenarioReader.Read(File.ReadAllBytes(Repository.PathOf("scenarios", file)), file);

    /// <summary>A small town with one gang that runs a script from the first hour.</summary>
    public static Scenario WithScript(params ScriptStep[] script)
    {
        Scenario town = Shipped("town.json");
        Gang gang = town.Gangs[0] with
        {
            Name = "gang",
            Look = CallerLook.Abroad,
            AttemptsPerHour = 30,
            Hours = [0, 24],
            Script = script,
        };
        return town with
        {
            People = 300,
            HistoryDays = 0,
            GangsBeginDay = 0,
            Days = 0.5,
            Gangs = [gang],
            Carriers = 1,
            Banks = 1,
        };
    }
}
