using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>
/// A workflow: its states, commands, evidence and rows. Making one checks it, so that a table that runs names nothing
/// that is not declared and every clock it starts can run out. Immutable.
/// </summary>
public sealed class WorkflowTable
{
    private readonly Dictionary<(string From, string Command), WorkflowRow[]> rows;

    /// <summary>Takes a table; throws <see cref="WorkflowFormatException"/> when it does not hold together.</summary>
    public WorkflowTable(
        string name, Words words, IReadOnlyList<WorkflowState> states, IReadOnlyList<WorkflowCommand> commands,
        IReadOnlyList<WorkflowEvidence> evidence, IReadOnlyList<WorkflowRow> rows)
    {
        Name = name;
        Words = words;
        States = states;
        Commands = commands;
        Evidence = evidence;
        Rows = rows;
        this.rows = rows.GroupBy(row => (row.From, row.Command))
            .ToDictionary(group => group.Key, group => group.ToArray());
        WorkflowCheck.Require(this);
    }

    /// <summary>The name in the journal, such as <c>warning</c>.</summary>
    public string Name { get; }

    /// <summary>What a screen calls it.</summary>
    public Words Words { get; }

    /// <summary>The states.</summary>
    public IReadOnlyList<WorkflowState> States { get; }

    /// <summary>The commands.</summary>
    public IReadOnlyList<WorkflowCommand> Commands { get; }

    /// <summary>The evidence that commands may ask for.</summary>
    public IReadOnlyList<WorkflowEvidence> Evidence { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<WorkflowRow> Rows { get; }

    /// <summary>The law parameter that says how long a claim lasts.</summary>
    public const string ClaimParameter = "desk.claim";

    /// <summary>The rows from a state by a command, in order; empty when there are none.</summary>
    public IReadOnlyList<WorkflowRow> RowsOf(string from, string command) =>
        rows.TryGetValue((from, command), out WorkflowRow[]? found) ? found : [];

    /// <summary>The state with this name, or null.</summary>
    public WorkflowState? FindState(string name) => States.FirstOrDefault(state => state.Name == name);

    /// <summary>The command with this name, or null.</summary>
    public WorkflowCommand? FindCommand(string name) => Commands.FirstOrDefault(command => command.Name == name);

    /// <summary>The evidence with this name, or null.</summary>
    public WorkflowEvidence? FindEvidence(string name) => Evidence.FirstOrDefault(item => item.Name == name);
}
