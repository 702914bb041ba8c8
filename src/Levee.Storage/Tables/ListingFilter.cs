using Levee.Contracts;

namespace Levee.Storage.Tables;

/// <summary>Which listings to read.</summary>
/// <param name="List">The list; null for all.</param>
/// <param name="States">The states; empty for all.</param>
/// <param name="Before">Only those opened before this one; null from the newest.</param>
/// <param name="Max">The most to read.</param>
public sealed record ListingFilter(string? List, IReadOnlyList<string> States, Position? Before, int Max);
