namespace Levee.Channels.Feeds;

/// <summary>A way in which lists of bad numbers and sites are written.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Read">Reads a text as a stream of entries; broken lines are named, never skipped in silence.</param>
public sealed record FeedFormat(string Name, Func<TextReader, FeedOptions, IEnumerable<FeedItem>> Read)
{
    /// <summary>Every format.</summary>
    public static readonly IReadOnlyList<FeedFormat> All =
    [
        new("csv", CsvFeed.Read), new("domains", (text, _) => DomainFeed.Read(text)),
        new("hosts", (text, _) => HostsFeed.Read(text)), new("rpz", (text, _) => RpzFeed.Read(text)),
        new("stix", (text, _) => StixFeed.Read(text)),
    ];

    /// <summary>The format with a name, or null.</summary>
    public static FeedFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
