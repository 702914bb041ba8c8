using System.Globalization;
using Levee.City.Scenarios;

namespace Levee.City.World;

/// <summary>
/// Firms that the city's money may leave to: honest, known to their banks as merchants, nobody of the people. None in a
/// scenario that has no use for them.
/// </summary>
internal sealed class Firms
{
    private const int OfEach = 3;
    private const long FloatMinor = 100_000_000_000;

    /// <summary>Draws them.</summary>
    public Firms(Scenario scenario)
    {
        Chance chance = new(scenario.Seed, Streams.Firms);
        Person[] all = scenario.HasFirms
            ? [.. Enumerable.Range(0, 4 * OfEach).Select(place => Make(place, scenario, chance))]
            : [];
        All = all;
        Dealers = [.. all.Take(OfEach)];
        Exchanges = [.. all.Skip(OfEach).Take(OfEach)];
        Couriers = [.. all.Skip(2 * OfEach).Take(OfEach)];
        Agencies = [.. all.Skip(3 * OfEach)];
    }

    /// <summary>Every firm.</summary>
    public IReadOnlyList<Person> All { get; }

    /// <summary>Dealers in gold.</summary>
    public IReadOnlyList<Person> Dealers { get; }

    /// <summary>Exchanges of virtual currency.</summary>
    public IReadOnlyList<Person> Exchanges { get; }

    /// <summary>Delivery and ride firms.</summary>
    public IReadOnlyList<Person> Couriers { get; }

    /// <summary>Airlines and travel agencies.</summary>
    public IReadOnlyList<Person> Agencies { get; }

    /// <summary>The firms through which money leaves, or none when it leaves as cash or to a mule.</summary>
    public IReadOnlyList<Person> For(MoneyExit exit) => exit switch
    {
        MoneyExit.Gold => Dealers,
        MoneyExit.Exchange => Exchanges,
        MoneyExit.Courier => Couriers,
        _ => [],
    };

    private static Person Make(int place, Scenario scenario, Chance chance) => new()
    {
        Index = -1 - place,
        Key = "F" + place.ToString("d8", CultureInfo.InvariantCulture),
        Number = "+8621" + (60_000_000 + (place * 1000) + chance.Below(1000)).ToString(CultureInfo.InvariantCulture),
        Account = "61" + place.ToString("d3", CultureInfo.InvariantCulture)
            + chance.Below(1_000_000_000).ToString("d14", CultureInfo.InvariantCulture),
        Device = "85" + place.ToString("d3", CultureInfo.InvariantCulture)
            + chance.Below(1_000_000_000).ToString("d10", CultureInfo.InvariantCulture),
        Carrier = chance.Below(scenario.Carriers),
        Bank = chance.Below(scenario.Banks),
        IsDeclared = true,
        IsFirm = true,
        Balance = FloatMinor,
    };
}
