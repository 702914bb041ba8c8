using Levee.Contracts;

namespace Levee.Runtime;

/// <summary>What a replay found.</summary>
/// <param name="Next">The position after the last entry replayed.</param>
/// <param name="RowsCompared">Rows decided again and compared.</param>
/// <param name="RowsFolded">Rows only folded: decided by another build, or after the first difference.</param>
/// <param name="IsStateEqual">True when deciding and folding reached the same state, byte for byte.</param>
/// <param name="Difference">The first difference, or null.</param>
public sealed record ReplayReport(
    Position Next, long RowsCompared, long RowsFolded, bool IsStateEqual, ReplayDifference? Difference)
{
    /// <summary>True when everything that was compared agrees.</summary>
    public bool Agrees => IsStateEqual && Difference is null;
}
