using Levee.Contracts;

namespace Levee.Channels.Feeds;

/// <summary>One entry of a feed, or why a line is none.</summary>
/// <param name="Line">Its line from 1; in a STIX bundle the number of its object.</param>
/// <param name="Value">The number, host, address or account as the feed writes it; empty when there is a fault.</param>
public readonly record struct FeedItem(long Line, string Value)
{
    /// <summary>The feed's own confidence in percent, or null; 0 takes the entry back.</summary>
    public int? Confidence { get; init; }

    /// <summary>The feed's own end, or null.</summary>
    public Instant? Until { get; init; }

    /// <summary>What is wrong with the line and what was expected, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>A line that is no entry.</summary>
    public static FeedItem Broken(long line, string fault) => new(line, "") { Fault = fault };
}
