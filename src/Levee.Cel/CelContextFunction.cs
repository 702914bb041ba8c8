namespace Levee.Cel;

/// <summary>A function's body that also gets what the caller passed to <see cref="CelProgram.Evaluate"/>.</summary>
/// <param name="context">The caller's object.</param>
/// <param name="arguments">The argument values in order; a method's receiver comes first.</param>
public delegate CelValue CelContextFunction(object? context, ReadOnlySpan<CelValue> arguments);
