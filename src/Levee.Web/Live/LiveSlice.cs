using Levee.Contracts;

namespace Levee.Web.Live;

/// <summary>What a viewer has not seen yet.</summary>
/// <param name="Rows">The newest rows it wants, newest first, at most forty.</param>
/// <param name="Skipped">Rows it wants that were counted and not taken along.</param>
/// <param name="Missed">Entries that had already left memory: nobody knows how many of them it wanted.</param>
/// <param name="Next">Where to go on.</param>
public sealed record LiveSlice(IReadOnlyList<LiveRow> Rows, int Skipped, long Missed, Position Next);
