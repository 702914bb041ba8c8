using Levee.Casework.Law;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Features.Ingress;
using Levee.Engine.Decider;
using Levee.Engine.Scoring;
using Levee.Features.Scoring;
using Levee.Storage.Tables;
using Levee.Web.Live;
using Levee.Web.SignIn;

namespace Levee.Web;

/// <summary>What the composition hands to the console.</summary>
public sealed record ConsoleParts
{
    /// <summary>The running node.</summary>
    public required INode Node { get; init; }

    /// <summary>Who may sign in.</summary>
    public required PeopleBook People { get; init; }

    /// <summary>Keys that work once, for a printed link.</summary>
    public required OneTimeKeys OneTimeKeys { get; init; }

    /// <summary>The follower of the screen partition that feeds the live screens.</summary>
    public required LiveFollower Live { get; init; }

    /// <summary>The console as a registered source of the desk: its commands and access entries come from it.</summary>
    public required SourceId ConsoleSource { get; init; }

    /// <summary>The employee's pseudonym of a person's id, for the access log; called from any thread.</summary>
    public required Func<string, Subject> StaffOf { get; init; }

    /// <summary>The keyed digest of a code, as the slot of a code field; called from any thread.</summary>
    public required Func<string, long> CodeOf { get; init; }

    /// <summary>Turns what is typed into subjects.</summary>
    public required PlainLookup Lookup { get; init; }

    /// <summary>On how many events a rule spoke because a subject stands on a list; called from any thread.</summary>
    public required Func<string, Subject, long> HitsOf { get; init; }

    /// <summary>The case tables, kept by their own followers.</summary>
    public required TablesFile Tables { get; init; }

    /// <summary>The law table in force on the desk; called from any thread.</summary>
    public required Func<LawTable> Law { get; init; }

    /// <summary>The rule sets that were in force on screen, by the position of their entry.</summary>
    public required RuleSetWords RuleSets { get; init; }

    /// <summary>What each rule in force answered since the process started; called from any thread.</summary>
    public required Func<IReadOnlyList<RuleTally>> Tallies { get; init; }

    /// <summary>The folder that holds the rules' evidence and the owner's <c>local/</c>; they may be missing.</summary>
    public required string Home { get; init; }

    /// <summary>The node's scorers, with which evidence is played as its events would be decided.</summary>
    public Scorers Scorers { get; init; } = Scorers.None;

    /// <summary>The simulated city's score, in the demo only; null: the City screen does not exist.</summary>
    public ICityScore? City { get; init; }

    /// <summary>The machine's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
