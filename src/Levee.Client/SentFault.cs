namespace Levee.Client;

/// <summary>Why a line or request was refused: the members of RFC 9457.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">The problem's URI, such as <c>urn:levee:problem:wrong-type</c>.</param>
/// <param name="Title">What sort of problem.</param>
/// <param name="Detail">What was wrong and what was expected.</param>
/// <param name="Field">The member at fault, or null.</param>
/// <param name="Last">The source's last accepted sequence, or null.</param>
public sealed record SentFault(int Status, string Type, string Title, string Detail, string? Field, long? Last);
