namespace Levee.Contracts.Wire;

/// <summary>One line of a request that gets an answer, in the request's order.</summary>
/// <param name="Number">The line, from 1, empty lines counted.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Where its content is kept; see <see cref="WireLineKind"/>.</param>
public readonly record struct WireLine(int Number, WireLineKind Kind, int Index);
