namespace Levee.Engine.Explaining;

/// <summary>A part of a condition and what it says.</summary>
/// <param name="Depth">How deep it stands: 0 is the whole condition.</param>
/// <param name="Text">The part, CEL; for a chain <c>all of</c> or <c>any of</c>, whose parts follow one deeper.</param>
/// <param name="Answer">What it says.</param>
/// <param name="Sides">Of a comparison both sides as numbers, such as <c>31 >= 25</c>; else empty.</param>
public sealed record ProofPart(int Depth, string Text, ProofAnswer Answer, string Sides);
