using System.Linq.Expressions;

namespace Levee.Cel.Compilation;

/// <summary>How compiled code gets the value of a variable or of a call.</summary>
/// <param name="Key">
/// Names the value: reads with equal keys give equal values while one call of the compiled method runs.
/// </param>
/// <param name="Value">
/// The value: a <c>long</c> for an int or an enum's ordinal, a <c>ulong</c>, a <c>double</c> or a <c>bool</c>. For a
/// bool it may also be a <see cref="CelOutcome"/>: that is asked at most once a call, and only where cheaper terms
/// do not decide. No effects; may be evaluated more than once otherwise.
/// </param>
/// <param name="IsKnown">
/// A <c>bool</c>: the value is known and of the type declared; absent when it always is, and for an outcome.
/// </param>
/// <param name="IsUnknown">
/// A <c>bool</c>, asked where <paramref name="IsKnown"/> does not hold: the value is unknown, and not of another type;
/// absent when it always is then.
/// </param>
public sealed record CelRead(string Key, Expression Value, Expression? IsKnown = null, Expression? IsUnknown = null);
