namespace Levee.Channels.Feeds;

/// <summary>A list of one value a line: domains, addresses, or numbers. <c>#</c> and <c>!</c> begin comments.</summary>
public static class DomainFeed
{
    /// <summary>Reads the entries.</summary>
    public static IEnumerable<FeedItem> Read(TextReader text)
    {
        foreach ((long number, string line) in FeedText.Lines(text))
        {
            string value = line.Trim().TrimStart('\ufeff');
            if (value.Length == 0 || value[0] is '#' or '!' or ';') continue;
            int comment = value.IndexOf(" #", StringComparison.Ordinal);
            if (comment > 0) value = value[..comment].TrimEnd();
            if (line.Length > FeedText.LineMax)
                yield return FeedItem.Broken(number, "the line is too long: one value a line was expected");
            else if (value.StartsWith("||", StringComparison.Ordinal) && value.EndsWith('^'))
                yield return new FeedItem(number, value[2..^1]);
            else if (value.StartsWith("*.", StringComparison.Ordinal))
                yield return new FeedItem(number, value[2..]);
            else
                yield return new FeedItem(number, value);
        }
    }
}
