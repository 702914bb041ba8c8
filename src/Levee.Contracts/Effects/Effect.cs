namespace Levee.Contracts.Effects;

/// <summary>
/// Something a partition wants done elsewhere, committed with the entry that caused it and carried out by a follower.
/// Subjects are indexes into the journal-local numbers of the carrying list.
/// </summary>
public abstract record Effect
{
    /// <summary>Which record this is.</summary>
    public abstract EffectKind Kind { get; }

    /// <summary>Journal-local numbers of the subjects the effect names, in the order its own fields state.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];
}
