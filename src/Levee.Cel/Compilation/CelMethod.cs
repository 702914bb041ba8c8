namespace Levee.Cel.Compilation;

/// <summary>A compiled method that decides some conditions of a list.</summary>
/// <typeparam name="TDelegate">Its form: the caller's parameters, then <c>ref CelOutcomes</c>.</typeparam>
/// <param name="First">The index of its first condition; bit 0 of the outcomes.</param>
/// <param name="Count">How many conditions it decides.</param>
/// <param name="Invoke">The method; sets all outcomes, throws nothing, allocates nothing.</param>
public sealed record CelMethod<TDelegate>(int First, int Count, TDelegate Invoke)
    where TDelegate : Delegate;
