using Levee.Contracts;

namespace Levee.Storage.Tables;

/// <summary>Events of one step in one span of time.</summary>
/// <param name="From">The start of the span.</param>
/// <param name="Step">The step.</param>
/// <param name="Events">How many.</param>
public sealed record StepCount(Instant From, Step Step, long Events);
