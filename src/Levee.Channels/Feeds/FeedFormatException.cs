namespace Levee.Channels.Feeds;

/// <summary>A feed as a whole cannot be read.</summary>
/// <param name="message">What is wrong and what was expected.</param>
public sealed class FeedFormatException(string message) : FormatException(message);
