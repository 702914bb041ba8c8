using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Storage.Tables;

/// <summary>Which verdicts are asked for, newest first.</summary>
public sealed record VerdictFilter
{
    /// <summary>The least step.</summary>
    public Step Least { get; init; } = Step.Label;

    /// <summary>One kind only, or null.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>One source only, or null.</summary>
    public SourceId? Source { get; init; }

    /// <summary>One anchor only (screen number), or null.</summary>
    public int? Anchor { get; init; }

    /// <summary>Only those before this position, or null: the next page.</summary>
    public Position? Before { get; init; }

    /// <summary>At most so many.</summary>
    public int Max { get; init; } = 40;
}
