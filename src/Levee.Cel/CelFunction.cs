namespace Levee.Cel;

/// <summary>
/// A function's body: pure, never given unknown or error arguments, answers a value, unknown or an error.
/// </summary>
/// <param name="arguments">The argument values in order; a method's receiver comes first.</param>
public delegate CelValue CelFunction(ReadOnlySpan<CelValue> arguments);
