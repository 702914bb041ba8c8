using Levee.Contracts;

namespace Levee.Runtime;

/// <summary>How a follower is doing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Next">The first position it has not committed.</param>
/// <param name="Lag">Entries committed by the partition that it has not.</param>
/// <param name="Error">The last error while it is being retried, or null.</param>
public sealed record FollowerStatus(string Name, Position Next, long Lag, string? Error);
