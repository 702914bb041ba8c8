namespace Levee.Contracts.Wire;

/// <summary>What a value reader found wrong; the line reader adds where.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Detail">One sentence.</param>
/// <param name="Expected">What was expected, or null.</param>
/// <param name="Field">The member, when it is not the one being read.</param>
internal sealed record WireFault(WireErrorKind Kind, string Detail, string? Expected = null, string? Field = null);
