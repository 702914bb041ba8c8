namespace Levee.Features.Names;

/// <summary>What the numbering plans say of a number.</summary>
/// <param name="Sort">What it is.</param>
/// <param name="Operator">To whom the prefix was given, as <c>data/numbers/china.tsv</c> names it; or empty.</param>
/// <param name="Country">The country code, digits; empty for short numbers and impossible ones.</param>
/// <param name="Name">The name of the country or region.</param>
public readonly record struct NumberFacts(NumberSort Sort, string Operator, string Country, Words Name);
