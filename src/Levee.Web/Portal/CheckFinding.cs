using Levee.Contracts;

namespace Levee.Web.Portal;

/// <summary>One thing that was looked up.</summary>
/// <param name="Label">What it was: a tail of a number or account, or a host.</param>
/// <param name="Answer">What the lists say.</param>
/// <param name="Count">How many say so.</param>
/// <param name="Since">Since when, or null.</param>
/// <param name="Code">The code of the entry, or null when there is none.</param>
public sealed record CheckFinding(string Label, CheckAnswer Answer, int Count, Instant? Since, string? Code)
{
    /// <summary>What the form of a number tells, in words; empty for everything else.</summary>
    public string About { get; init; } = "";

    /// <summary>What a wording does that frauds do, in words; empty for everything else.</summary>
    public string Reasons { get; init; } = "";
}
