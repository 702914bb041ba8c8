using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Levee.Channels.Http;
using Levee.City;
using Levee.City.Scenarios;
using Levee.Commands;
using Levee.Composition;
using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Demo;

/// <summary>
/// Makes the demo's folder: sources with fresh keys for the city's institutions, and people to sign in
/// as.
/// </summary>
internal static class DemoFolder
{
    private const long LatenessMs = 3_600_000;

    /// <summary>The people of the demo; the first is who the printed link signs in.</summary>
    public static readonly (string Id, string En, string Zh, string Unit, string[] Roles)[] People =
    [
        ("lin", "Lin (all roles, demo only)", "林（全部角色，仅演示）", "centre",
            ["desk", "analyst", "investigator", "compliance", "engineer", "supervisor"]),
        ("desk-07", "Desk 07", "值班员07", "centre", ["desk"]),
        ("analyst-02", "Analyst 02", "分析员02", "centre", ["analyst"]),
        ("engineer-01", "Engineer 01", "工程师01", "centre", ["engineer"]),
    ];

    /// <summary>Writes the files into an empty folder; returns the institutions' keys by name.</summary>
    public static Dictionary<string, string> Make(NodeLayout layout, Scenario scenario)
    {
        OwnerOnly.MakeFolder(layout.Data);
        Dictionary<string, string> keys = [];
        double days = Math.Min(2, scenario.HistoryDays / 2);
        foreach (string name in CityRun.InstitutionsOf(scenario))
        {
            keys[name] = SourceBookFile.Add(layout.Sources, Institution(name) with
            {
                LearningDays = (int)Math.Floor(days),
                Delivers = true,
            });
        }
        keys[CityRun.FeederName] = SourceBookFile.Add(
            layout.Sources, Institution(CityRun.FeederName) with { IsFeeder = true });
        JsonArray people = [.. People.Select(person => PeopleCommand.Entry(
            person.Id, (person.En, person.Zh), person.Unit, person.Roles, SourceBookFile.NewKey()))];
        File.WriteAllText(layout.People, people.ToJsonString(), Encoding.UTF8);
        return keys;
    }

    /// <summary>Where a scenario's history begins.</summary>
    public static Instant Begins(Scenario scenario) => new(DateTimeOffset
        .Parse(scenario.Start, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());

    private static Source Institution(string name) => new()
    {
        Number = default, Name = name, KeySha256 = default, LatenessMs = LatenessMs, RatePerS = 1_000_000,
        Burst = 4_000_000, Kinds = Kinds(name.Split('-')[0]),
    };

    private static EventKind[] Kinds(string trade) => trade switch
    {
        "carrier" => [EventKind.Call, EventKind.CallEnded, EventKind.Text, EventKind.Card],
        "bank" => [EventKind.Payment, EventKind.Account],
        "resolver" => [EventKind.Visit],
        "handsets" => [EventKind.App],
        "holder" => [EventKind.Access],
        _ => [EventKind.Visit],
    };
}
