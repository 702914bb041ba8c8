using Levee.Channels.Http;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Features.Scoring;
using Levee.Web.SignIn;

namespace Levee.Composition;

/// <summary>Everything a node reads from files before it starts: sources, people, rules, law. Checked whole.</summary>
internal sealed record NodeInputs
{
    /// <summary>Who may send.</summary>
    public required SourceBook Sources { get; init; }

    /// <summary>Who may sign in.</summary>
    public required PeopleBook People { get; init; }

    /// <summary>The canonical rule set.</summary>
    public required byte[] Rules { get; init; }

    /// <summary>The fitted scorers that the rule set names.</summary>
    public Scorers Scorers { get; init; } = Scorers.None;

    /// <summary>The canonical law document.</summary>
    public required byte[] Law { get; init; }

    /// <summary>What screen must have in force.</summary>
    public IReadOnlyList<Entry> ScreenInForce() => [.. Registrations(), InForce(Rules)];

    /// <summary>What the desk must have in force.</summary>
    public IReadOnlyList<Entry> DeskInForce() => [.. Registrations(), InForce(Law)];

    private IEnumerable<Entry> Registrations() =>
        [.. Sources.Sources.Select(source => source.Registration(default)), .. ReservedSources.Registrations()];

    private static RulesInForce InForce(byte[] document) => new()
    {
        Hash = Hash256.Of(document), Document = document, Build = BuildName.Value,
    };
}
