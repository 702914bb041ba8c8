using Levee.Casework.Listings;
using Levee.Contracts;
using Levee.Contracts.Signals;

namespace Levee.Tests.Casework;

/// <summary>Random words of feeds, persons and the public about lists; the same numbers give the same work.</summary>
internal static class RandomListings
{
    private static readonly string[] Lists = ["bad-host", "bad-number", "bad-account", "good-host"];
    private static readonly string[] Who = ["super-1", "super-2", "analyst-1", "desk-1", "public"];

    public static void Step(DeskBench bench, int step, Position any)
    {
        int subject = 1 + (step % 3);
        string list = Lists[step / 3 % Lists.Length];
        switch (step % 4)
        {
            case 0:
                bench.Say(step / 12 % 5 * 250, subject, list, (SignalScope)(step / 5 % 3), step % 7 > 1,
                    step / 4 % 40 * ListingBench.Day);
                break;
            case 1:
                bench.Propose(Who[step / 4 % Who.Length], subject, list, step % 5 == 0 ? "shared" : "one");
                break;
            default:
                bench.Act(any, Who[step / 4 % Who.Length],
                    ListingCommands.All[step / 20 % ListingCommands.All.Count].Name,
                    ("ground", "seen"), ("reason", "wrong"), ("objection", "other"));
                break;
        }
    }
}
