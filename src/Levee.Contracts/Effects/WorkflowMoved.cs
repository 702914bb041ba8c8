namespace Levee.Contracts.Effects;

/// <summary>
/// One step of one workflow, whole: folding sets exactly this and decides nothing, and case tables are made of it. A
/// tick may cause many (clocks that ran out), which is why a step is an effect and not the entry's one outcome.
/// </summary>
public sealed record WorkflowMoved : Effect
{
    /// <inheritdoc/>
    public override EffectKind Kind => EffectKind.WorkflowMoved;

    /// <summary>The workflow, such as <c>warning</c>.</summary>
    public required string Workflow { get; init; }

    /// <summary>The position that opened the thing it is about.</summary>
    public required Position Target { get; init; }

    /// <summary>The command that was carried out; a clock's own when it ran out.</summary>
    public required string Command { get; init; }

    /// <summary>The state before; empty for the step that opens.</summary>
    public required string From { get; init; }

    /// <summary>The state after.</summary>
    public required string To { get; init; }

    /// <summary>Who did it: a person's id, <c>clock</c> or <c>machine</c>.</summary>
    public required string Who { get; init; }

    /// <summary>The role they acted in; empty for clock and machine.</summary>
    public required string Role { get; init; }

    /// <summary>The legal or operational basis.</summary>
    public required string Basis { get; init; }

    /// <summary>When the clock that now runs will run out, or null when none runs.</summary>
    public Instant? Due { get; init; }

    /// <summary>The law parameter that clock follows; empty when none runs.</summary>
    public string Clock { get; init; } = "";

    /// <summary>The command the clock gives when it runs out; empty when none runs.</summary>
    public string Expiry { get; init; } = "";

    /// <summary>Who has claimed it; empty when nobody has.</summary>
    public string ClaimedBy { get; init; } = "";

    /// <summary>Until when it is claimed, or null.</summary>
    public Instant? ClaimedUntil { get; init; }

    /// <summary>The values this step set, by name. Never a plain identifier.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}
