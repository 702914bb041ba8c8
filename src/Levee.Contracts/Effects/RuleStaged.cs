namespace Levee.Contracts.Effects;

/// <summary>The desk tells screen at which stage a rule stands from now on.</summary>
public sealed record RuleStaged : Effect
{
    /// <inheritdoc/>
    public override EffectKind Kind => EffectKind.RuleStaged;

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The hash of the rule it was decided about: a changed rule is another one.</summary>
    public required string Hash { get; init; }

    /// <summary>The stage.</summary>
    public required RuleStage Stage { get; init; }
}
