using System.Text.Json.Serialization;

namespace Levee.City.Scenarios;

/// <summary>
/// A city and what happens in it, as a data file (<c>docs/scenarios.md</c>). All times are simulated.
/// </summary>
// Members with a default have setters: generated JSON readers lose the defaults of init-only ones.
public sealed record Scenario
{
    /// <summary>A short lower-case name.</summary>
    public required string Name { get; init; }

    /// <summary>Seed of every draw: the same file gives the same city.</summary>
    public required int Seed { get; init; }

    /// <summary>When the history begins, RFC 3339 with the city's offset.</summary>
    public required string Start { get; init; }

    /// <summary>Days lived before the doors open (the demo's history).</summary>
    public required double HistoryDays { get; init; }

    /// <summary>Days after the start at which the gangs begin; may lie within the history.</summary>
    public required double GangsBeginDay { get; init; }

    /// <summary>Days from the start to the end of an evaluation; the demo goes on until it is stopped.</summary>
    public required double Days { get; init; }

    /// <summary>Honest persons; at least 1,000 for each fraud actor (caller or mule).</summary>
    public required int People { get; init; }

    /// <summary>Carriers among which numbers are spread.</summary>
    public int Carriers { get; set; } = 2;

    /// <summary>Banks among which accounts are spread.</summary>
    public int Banks { get; set; } = 3;

    /// <summary>What an ordinary person does in a day.</summary>
    public required Habits Habits { get; init; }

    /// <summary>Honest persons whose work looks like fraud; their shares add up to at least one in twenty.</summary>
    public required IReadOnlyList<Twin> Twins { get; init; }

    /// <summary>The gangs.</summary>
    public required IReadOnlyList<Gang> Gangs { get; init; }

    /// <summary>What people do with a warning, a label or a question.</summary>
    public required Reactions Reactions { get; init; }

    /// <summary>True when someone looks at records, so that there is a holder of them.</summary>
    [JsonIgnore]
    public bool HasRecords => Gangs.Any(gang => gang.Insiders > 0) || Twins.Any(twin => twin.Kind == TwinKind.Clerk);

    /// <summary>True when money is paid to firms: dealers, exchanges, couriers, agencies.</summary>
    [JsonIgnore]
    public bool HasFirms => Twins.Any(twin => twin.Kind > TwinKind.FamilyAbroad)
        || Gangs.Any(gang => IsFirms(gang.MuleWork.Exit) || gang.Script.Any(step => IsFirms(step.Exit)));

    private static bool IsFirms(MoneyExit exit) => exit is MoneyExit.Gold or MoneyExit.Courier or MoneyExit.Exchange;
}
