namespace Levee.Channels.Http;

/// <summary>Where the answer to a line comes from.</summary>
/// <param name="Part">The part, or null for a line that was refused.</param>
/// <param name="Index">The index within the part's answers.</param>
internal readonly record struct Placement(Part? Part, int Index);
