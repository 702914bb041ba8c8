namespace Levee.Fitting.Sets;

/// <summary>A phone user of a set.</summary>
/// <param name="Phone">As the set names it.</param>
/// <param name="Values">The columns that describe it, in the set's order; not a number where a cell is empty.</param>
/// <param name="IsFraud">Whether the set calls it a fraud.</param>
/// <param name="IsHeldOut">Whether the set keeps it for the test.</param>
internal sealed record PhoneSample(string Phone, double[] Values, bool IsFraud, bool IsHeldOut);
