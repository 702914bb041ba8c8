using Levee.Contracts;

namespace Levee.Try.Columns;

/// <summary>Something that a guess is not sure of.</summary>
/// <param name="Target">What is not known; null: the kind of the file.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="Proposal">
/// The likeliest answer as it stands behind <c>--map</c> or <c>--kind</c>; empty when there is none.
/// </param>
internal sealed record Doubt(Target? Target, Words Why, string Proposal);
