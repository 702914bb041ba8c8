namespace Levee.Web.Warnings;

/// <summary>What the list of warnings shows.</summary>
/// <param name="Waiting">Those with a clock, the first to run out first.</param>
/// <param name="Newest">Those opened last.</param>
public sealed record WarningsView(IReadOnlyList<WarningRow> Waiting, IReadOnlyList<WarningRow> Newest);
