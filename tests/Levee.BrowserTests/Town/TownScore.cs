using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.BrowserTests.Town;

/// <summary>A score as a city would keep it.</summary>
public sealed class TownScore : ICityScore
{
    private static readonly Words NorthBank = new("north bank", "北岸团伙");

    public CityScore Read() => new()
    {
        Now = TownScript.Opening.Plus(7_200_000), Speed = 60, Events = 48_210, HonestEvents = 47_120,
        HonestBothered = 14, HonestPersonsBothered = 9, HonestPersons = 2000, Actors = 2,
        ByTypology =
        [
            new TypologyScore("T4", 22, 9, 6, 4, 1, 2, 8_400_000, 31_200_000, 0),
            new TypologyScore("T7", 14, 5, 3, 3, 2, 0, 1_260_000, 9_900_000, 0),
        ],
        Recent =
        [
            new CityIncident(31, "T4", NorthBank, TownScript.Opening.Plus(6_600_000),
                TownScript.Opening.Plus(6_720_000), "screen-1310", null, "hold", 0, 28_000_000, IsOver: true),
            new CityIncident(30, "T7", new Words("parcel", "包裹团伙"), TownScript.Opening.Plus(6_000_000), null, "",
                TownScript.Opening.Plus(6_300_000), "", 860_000, 0, IsOver: true),
            new CityIncident(29, "T4", NorthBank, TownScript.Opening.Plus(5_400_000),
                TownScript.Opening.Plus(5_580_000), "screen-1120",
                TownScript.Opening.Plus(5_500_000), "heeded", 900_000,
                4_000_000, IsOver: false),
        ],
    };
}
