namespace Levee.Web.Portal;

/// <summary>The page where one checks something.</summary>
/// <param name="Kind">What is asked about.</param>
/// <param name="Typed">What was typed, only when it must be corrected.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
/// <param name="Findings">The answers; empty before one asks.</param>
public sealed record CheckView(
    CheckKind Kind, string Typed, string? Fault, IReadOnlyList<CheckFinding> Findings);
