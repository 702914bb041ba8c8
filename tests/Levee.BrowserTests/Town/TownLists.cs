using System.Security.Cryptography;
using Levee.Casework.Listings;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Contracts.Signals;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;

namespace Levee.BrowserTests.Town;

/// <summary>The town's lists: a reported number, a known site, an official number.</summary>
public sealed class TownLists
{
    /// <summary>A feed said so, nobody checked it.</summary>
    public const string Reported = "13800138000";

    /// <summary>A feed said so of an account.</summary>
    public const string ReportedAccount = "6222021234567890";

    /// <summary>People checked it.</summary>
    public const string Known = "login.bad.example";

    /// <summary>People checked that it is a bank's.</summary>
    public const string Official = "95588";

    private readonly TownNode node;

    public TownLists(TownNode node)
    {
        this.node = node;
        Say("bad-number", SubjectKind.Number, Reported);
        Say("bad-account", SubjectKind.Account, ReportedAccount);
        Position known = Say("bad-host", SubjectKind.Host, Known);
        Position official = Say("good-number", SubjectKind.Number, Official);
        Act(known, ListingCommands.Check);
        Act(official, ListingCommands.Check);
    }

    /// <summary>Pseudonyms under a key of this run.</summary>
    public static PlainLookup Lookup { get; } = new(
        new LocalPseudonymiser(new PseudonymKeys(RandomNumberGenerator.GetBytes(32)), new ForgettingVault()),
        new NameRules(new NumberPlan()));

    private Position Say(string list, SubjectKind kind, string plain)
    {
        Assert.Equal(NameFault.None, Lookup.Find(kind, plain, out Subject subject, out SignalScope scope));
        return Commit(new SignalChanged
        {
            Source = new SourceId(4), Subjects = [subject], List = list, Provenance = "lists-1/town", Confidence = 700,
            Verified = false, Until = TownScript.Opening.Plus(30L * 86_400_000), Scope = scope, Trusted = true,
        });
    }

    private void Act(Position target, string name) => Commit(new Command
    {
        Workflow = ListingTable.Name, Name = name, Target = target, Who = "analyst-01", Role = "analyst",
        Purpose = "analysis", Arguments = new Dictionary<string, string> { [ListingEvidence.Ground] = "seen" },
    });

    private Position Commit(Entry entry)
    {
        Batch batch = new() { Partition = PartitionName.Desk, Time = node.Status(PartitionName.Screen).Head.Time };
        batch.Add(entry);
        node.Commit(batch);
        Assert.True(batch.OutputOf(0)!.Outcome!.IsAccepted, batch.OutputOf(0)!.Outcome!.Refusal);
        return batch.First;
    }
}
