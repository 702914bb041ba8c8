using Levee.Storage.Tables;

namespace Levee.Web.Signals;

/// <summary>The table of signals with its filter, and the form to propose one.</summary>
/// <param name="Filter">What is shown.</param>
/// <param name="State">The state asked for, in the address; empty for all that is open or in force.</param>
/// <param name="Rows">The listings.</param>
/// <param name="Older">The address of the next older ones, or null.</param>
/// <param name="Counts">How many of each list are in force.</param>
/// <param name="MayPropose">True when who looks may propose.</param>
/// <param name="Form">The form as it was sent, when it must be corrected.</param>
public sealed record SignalsView(
    ListingFilter Filter, string State, IReadOnlyList<SignalRow> Rows, string? Older,
    IReadOnlyDictionary<string, long> Counts, bool MayPropose, ProposalForm Form);
