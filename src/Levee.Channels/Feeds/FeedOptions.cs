namespace Levee.Channels.Feeds;

/// <summary>What must be known about a feed beside its format.</summary>
/// <param name="Column">
/// The column of a table that holds the values: its name, or its number from 1; null = the header tells.
/// </param>
public sealed record FeedOptions(string? Column = null);
