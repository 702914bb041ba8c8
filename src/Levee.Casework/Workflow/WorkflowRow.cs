using Levee.Casework.Access;
using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>
/// One row of a workflow's table: from a state, by a command, to a state; who may, on which basis, with which evidence,
/// which clock it starts and whom it tells. Rows with the same state and command are alternatives, tried in order.
/// </summary>
public sealed record WorkflowRow
{
    /// <summary>The state it leaves; empty for a row that opens.</summary>
    public required string From { get; init; }

    /// <summary>The command.</summary>
    public required string Command { get; init; }

    /// <summary>The state it enters; may be <see cref="From"/>.</summary>
    public required string To { get; init; }

    /// <summary>The law or the operational rule it rests on, such as <c>ATF-34-1</c>.</summary>
    public required string Basis { get; init; }

    /// <summary>Who acts: persons, the machine, or a clock.</summary>
    public ActorKind Actor { get; init; } = ActorKind.Person;

    /// <summary>The roles whose persons may (persons only).</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The least level of authority needed (persons only).</summary>
    public AuthorityLevel Level { get; init; } = AuthorityLevel.Unit;

    /// <summary>Names of the arguments that must be given.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Argument values for which this row is meant; empty for all.</summary>
    public IReadOnlyDictionary<string, string> Match { get; init; } = new Dictionary<string, string>();

    /// <summary>A condition, or null.</summary>
    public WorkflowGuard? Guard { get; init; }

    /// <summary>
    /// A clock it starts, or null: entering another state then stops the clock, staying lets it run on.
    /// </summary>
    public WorkflowClock? Clock { get; init; }

    /// <summary>True when the clock stops although the state stays.</summary>
    public bool StopsClock { get; init; }

    /// <summary>What the person concerned is told, or null.</summary>
    public Words? Notice { get; init; }

    /// <summary>
    /// The two-person rule: the command that another person must have given before; null when one person is enough.
    /// </summary>
    public string? SecondTo { get; init; }

    /// <summary>
    /// Commands whose doers may not carry this one out; unlike <see cref="SecondTo"/>, none of them must have been
    /// given.
    /// </summary>
    public IReadOnlyList<string> ApartFrom { get; init; } = [];

    /// <summary>What it does to the claim.</summary>
    public ClaimChange Claim { get; init; }

    /// <summary>Arguments that are kept on the thing, by name.</summary>
    public IReadOnlyList<string> Keeps { get; init; } = [];

    /// <summary>Counters on the thing that go up by one.</summary>
    public IReadOnlyList<string> Counts { get; init; } = [];

    /// <summary>Values set on the thing.</summary>
    public IReadOnlyDictionary<string, string> Sets { get; init; } = new Dictionary<string, string>();

    /// <summary>True when two persons are needed.</summary>
    public bool IsTwoPerson => SecondTo is not null;

    /// <summary>True when the row is meant for these arguments.</summary>
    public bool Matches(IReadOnlyDictionary<string, string> arguments) =>
        Match.All(pair => arguments.TryGetValue(pair.Key, out string? value) && value == pair.Value);
}
