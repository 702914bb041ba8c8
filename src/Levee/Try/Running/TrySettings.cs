using Levee.Contracts;
using Levee.Try.Lines;

namespace Levee.Try.Running;

/// <summary>How files are to be tried: what was asked for, settled.</summary>
internal sealed record TrySettings
{
    /// <summary>The folder that holds <c>rules/</c>, <c>scores/</c>, <c>parameters/</c>.</summary>
    public required string Home { get; init; }

    /// <summary>What the files do not say of their times.</summary>
    public required LineTimes Times { get; init; }

    /// <summary>The currency of amounts that name none.</summary>
    public required Currency Currency { get; init; }

    /// <summary>True when the files hold everything since the accounts and numbers in them began.</summary>
    public required bool IsHistoryComplete { get; init; }

    /// <summary>The words of a label that mean fraud; empty: those that are known.</summary>
    public IReadOnlyList<string> FraudWords { get; init; } = [];

    /// <summary>Labels kept apart, or null.</summary>
    public LabelSource? Labels { get; init; }

    /// <summary>True when values are shown whole.</summary>
    public bool ShowsValues { get; init; }
}
