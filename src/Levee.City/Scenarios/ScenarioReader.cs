using System.Text.Json;
using System.Text.Json.Schema;

namespace Levee.City.Scenarios;

/// <summary>Reads scenario files and says everything that is wrong with one.</summary>
public static class ScenarioReader
{
    /// <summary>Honest persons that each fraud actor needs.</summary>
    public const int HonestPerActor = 1000;

    /// <summary>Reads and checks a scenario; throws <see cref="ScenarioException"/> with every fault.</summary>
    public static Scenario Read(ReadOnlySpan<byte> json, string file)
    {
        Scenario scenario;
        try
        {
            scenario = JsonSerializer.Deserialize(json, ScenarioJson.Default.Scenario)
                ?? throw new ScenarioException([$"{file}: a scenario object was expected, not null"]);
        }
        catch (JsonException error)
        {
            throw new ScenarioException(
                [$"{file}, line {error.LineNumber + 1}, {error.Path ?? "$"}: {error.Message.Split(" Path:")[0]}"]);
        }
        List<string> faults = [.. Check(scenario).Select(fault => $"{file}: {fault}")];
        return faults.Count == 0 ? scenario : throw new ScenarioException(faults);
    }

    /// <summary>The JSON Schema of scenario files, generated from the types.</summary>
    public static string Schema() => JsonSchemaExporter.GetJsonSchemaAsNode(ScenarioJson.Default.Scenario)
        .ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";

    private static IEnumerable<string> Check(Scenario scenario)
    {
        if (!DateTimeOffset.TryParse(scenario.Start, System.Globalization.CultureInfo.InvariantCulture, out _))
            yield return "start: an RFC 3339 time with an offset was expected, such as 2026-03-02T00:00:00+08:00";
        int actors = scenario.Gangs.Sum(gang => gang.Actors);
        if (scenario.People < HonestPerActor * actors)
        {
            yield return $"people: {scenario.People} honest persons for {actors} fraud actors; "
                + $"at least {HonestPerActor * actors} were expected ({HonestPerActor} each)";
        }
        double twins = scenario.Twins.Sum(twin => twin.Share);
        if (twins is < 0.05 or > 0.5)
            yield return $"twins: shares add up to {twins}; 0.05 (one in twenty) to 0.5 was expected";
        if (scenario.Carriers is < 1 or > 20) yield return "carriers: 1 to 20 was expected";
        if (scenario.Banks is < 1 or > 20) yield return "banks: 1 to 20 was expected";
        if (scenario.HistoryDays is < 0 or > 90) yield return "history_days: 0 to 90 was expected";
        if (scenario.Days < scenario.HistoryDays) yield return "days: at least history_days was expected";
        if (scenario.Habits.Contacts < 1) yield return "habits, contacts: at least 1 was expected";
        if (!GangCheck.IsChance(scenario.Habits.StrangerShare))
            yield return "habits, stranger_share: 0 to 1 was expected";
        foreach (Twin twin in scenario.Twins)
        {
            if (!GangCheck.IsChance(twin.Declared)) yield return $"twins, {twin.Kind}, declared: 0 to 1 was expected";
            if (twin.Together < 1) yield return $"twins, {twin.Kind}, together: at least 1 was expected";
            if (twin.PerDay < 0) yield return $"twins, {twin.Kind}, per_day: 0 or more was expected";
        }
        Reactions reactions = scenario.Reactions;
        if (!new[] { reactions.Read, reactions.Heed, reactions.HonestHeed, reactions.LabelStops,
            reactions.ChallengeStops }.All(GangCheck.IsChance))
            yield return "reactions: chances from 0 to 1 were expected";
        foreach (Gang gang in scenario.Gangs)
            foreach (string fault in GangCheck.Of(gang))
                yield return $"gangs, {gang.Name}: {fault}";
    }
}
