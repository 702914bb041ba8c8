using System.Text.Json;
using Levee.Contracts;

namespace Levee.Channels.Feeds;

/// <summary>
/// A STIX 2.1 bundle (OASIS, section 8): its indicators that name addresses, domains or numbers. What else stands in a
/// bundle is passed over; an indicator that names something else, or a combination, is named and not taken. It is read
/// object by object, however long.
/// </summary>
public static class StixFeed
{
    /// <summary>Reads the indicators; throws <see cref="FeedFormatException"/> when it is no bundle.</summary>
    public static IEnumerable<FeedItem> Read(TextReader text)
    {
        StixObjects objects = new(text);
        for (long number = 1; objects.Next() is { } found; number++)
        {
            using (found)
            {
                if (Text(found.RootElement, "type") != "indicator") continue;
                foreach (FeedItem item in Indicator(number, found.RootElement)) yield return item;
            }
        }
    }

    /// <summary>A text; empty when it cannot be one.</summary>
    internal static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a surrogate pair (RFC 8259 section 8.2): nothing that is taken holds one.
            return "";
        }
    }

    private static IEnumerable<FeedItem> Indicator(long number, JsonElement indicator)
    {
        if (Text(indicator, "pattern_type") is not ("stix" or ""))
            return [FeedItem.Broken(number, "'pattern_type': only patterns of type 'stix' are taken")];
        if (StixPattern.Values(Text(indicator, "pattern")) is not { } values)
            return [FeedItem.Broken(number,
                "'pattern': only addresses, domains and numbers compared with = or IN and joined by OR are taken")];
        bool isRevoked = TryGet(indicator, "revoked", out JsonElement revoked)
            && revoked.ValueKind == JsonValueKind.True;
        int? confidence = isRevoked ? 0
            : TryGet(indicator, "confidence", out JsonElement percent) && percent.ValueKind == JsonValueKind.Number
                && percent.TryGetInt32(out int given) && given is >= 0 and <= 100 ? given : null;
        Instant? until = Instant.TryParse(Text(indicator, "valid_until"), out Instant end) ? end : null;
        return values.Select(value => new FeedItem(number, value) { Confidence = confidence, Until = until });
    }

    private static string Text(JsonElement element, string name) =>
        TryGet(element, name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? TextOf(value) : "";

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // The name of a member can hold half a surrogate pair too.
            return false;
        }
    }
}
