namespace Levee.Contracts.Verdicts;

/// <summary>
/// What became of a command or an arrived effect in a workflow: the new state, or why it was
/// refused.
/// </summary>
public sealed record Outcome
{
    /// <summary>The workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>The position that opened the thing it is about.</summary>
    public required Position Target { get; init; }

    /// <summary>The state after; empty when refused.</summary>
    public required string State { get; init; }

    /// <summary>
    /// Why it was refused, a code of the workflow's table with its words in both languages; empty when
    /// accepted.
    /// </summary>
    public string Refusal { get; init; } = "";

    /// <summary>When the clock of the new state runs out, or null.</summary>
    public Instant? Due { get; init; }

    /// <summary>True when it was carried out.</summary>
    public bool IsAccepted => Refusal.Length == 0;
}
