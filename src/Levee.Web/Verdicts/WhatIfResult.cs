using Levee.Contracts;

namespace Levee.Web.Verdicts;

/// <summary>What another limit would have done to recorded verdicts around one.</summary>
public sealed record WhatIfResult
{
    /// <summary>The step of the verdict itself with the other limit.</summary>
    public required Step Here { get; init; }

    /// <summary>Verdicts in which the rule spoke, this one among them.</summary>
    public required int Asked { get; init; }

    /// <summary>How many of them get another step.</summary>
    public required int Changed { get; init; }

    /// <summary>The first of these, bounded.</summary>
    public required IReadOnlyList<WhatIfChange> Changes { get; init; }

    /// <summary>Entries read.</summary>
    public required long Scanned { get; init; }

    /// <summary>The journal times of the first and the last entry read.</summary>
    public required (Instant From, Instant To) Span { get; init; }
}
