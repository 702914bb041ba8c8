namespace Levee.Contracts.Entries;

/// <summary>
/// A person (or the node's own clockwork) commands a workflow; the decider accepts or refuses with a
/// reason.
/// </summary>
public sealed record Command : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.Command;

    /// <summary>The workflow, such as <c>warning</c>.</summary>
    public required string Workflow { get; init; }

    /// <summary>The command of that workflow's table, such as <c>record-outcome</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The thing it is about: the position that opened it; 0 opens a new one.</summary>
    public required Position Target { get; init; }

    /// <summary>Who commands: the id of a signed-in person.</summary>
    public required string Who { get; init; }

    /// <summary>The role they act in.</summary>
    public required string Role { get; init; }

    /// <summary>The purpose, from the closed list.</summary>
    public required string Purpose { get; init; }

    /// <summary>The legal or operational basis stated, or null.</summary>
    public string? Basis { get; init; }

    /// <summary>Named values that the workflow's table asks for. Never a plain identifier.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();
}
