using System.Text.Json;
using Levee.Contracts;

namespace Levee.Channels.Feeds;

/// <summary>
/// A STIX 2.1 bundle (OASIS, section 8): its indicators that name addresses, domains or numbers. What else stands in a
/// bundle is passed over; an indicator that names something else, or a combination, is named and not taken. The bundle
/// is read whole.
/// </summary>
public static class StixFeed
{
    /// <summary>Reads the indicators; throws <see cref="FeedFormatException"/> when it is no bundle.</summary>
    public static IEnumerable<FeedItem> Read(TextReader text)
    {
        using JsonDocument document = Parse(text);
        long number = 0;
        foreach (JsonElement element in Objects(document.RootElement))
        {
            number++;
            if (Text(element, "type") != "indicator") continue;
            foreach (FeedItem item in Indicator(number, element)) yield return item;
        }
    }

    private static JsonDocument Parse(TextReader text)
    {
        try
        {
            return JsonDocument.Parse(text.ReadToEnd());
        }
        catch (JsonException e)
        {
            throw new FeedFormatException(FormattableString.Invariant(
                $"line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}: this is not JSON"));
        }
    }

    /// <summary>The objects of a bundle; one indicator alone counts as a bundle of one.</summary>
    private static List<JsonElement> Objects(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object && Text(root, "type") == "indicator") return [root];
        return root.ValueKind == JsonValueKind.Object && Text(root, "type") == "bundle"
            && root.TryGetProperty("objects", out JsonElement objects) && objects.ValueKind == JsonValueKind.Array
            ? [.. objects.EnumerateArray()]
            : throw new FeedFormatException("a bundle was expected: an object of type 'bundle' with a list 'objects'");
    }

    private static IEnumerable<FeedItem> Indicator(long number, JsonElement indicator)
    {
        if (Text(indicator, "pattern_type") is not ("stix" or ""))
            return [FeedItem.Broken(number, "'pattern_type': only patterns of type 'stix' are taken")];
        if (StixPattern.Values(Text(indicator, "pattern")) is not { } values)
            return [FeedItem.Broken(number,
                "'pattern': only addresses, domains and numbers compared with = or IN and joined by OR are taken")];
        bool isRevoked = indicator.TryGetProperty("revoked", out JsonElement revoked)
            && revoked.ValueKind == JsonValueKind.True;
        int? confidence = isRevoked ? 0
            : indicator.TryGetProperty("confidence", out JsonElement percent) && percent.TryGetInt32(out int given)
                && given is >= 0 and <= 100 ? given : null;
        Instant? until = Instant.TryParse(Text(indicator, "valid_until"), out Instant end) ? end : null;
        return values.Select(value => new FeedItem(number, value) { Confidence = confidence, Until = until });
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
