using System.Text;
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
    /// <summary>The longest bundle taken, characters: a packed one may grow without end.</summary>
    internal const int BundleMax = 64 << 20;

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
            return JsonDocument.Parse(Whole(text));
        }
        catch (JsonException e)
        {
            throw new FeedFormatException(FormattableString.Invariant(
                $"line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}: this is not JSON"));
        }
    }

    private static string Whole(TextReader text)
    {
        StringBuilder whole = new();
        char[] block = new char[1 << 16];
        for (int count; (count = text.Read(block, 0, block.Length)) > 0;)
        {
            whole.Append(block, 0, count);
            if (whole.Length > BundleMax)
                throw new FeedFormatException(FormattableString.Invariant(
                    $"the bundle is longer than {BundleMax} characters, and it is read whole: split it"));
        }
        return whole.ToString();
    }

    /// <summary>The objects of a bundle; one indicator alone counts as a bundle of one.</summary>
    private static List<JsonElement> Objects(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object && Text(root, "type") == "indicator") return [root];
        return root.ValueKind == JsonValueKind.Object && Text(root, "type") == "bundle"
            && TryGet(root, "objects", out JsonElement objects) && objects.ValueKind == JsonValueKind.Array
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
        bool isRevoked = TryGet(indicator, "revoked", out JsonElement revoked)
            && revoked.ValueKind == JsonValueKind.True;
        int? confidence = isRevoked ? 0
            : TryGet(indicator, "confidence", out JsonElement percent) && percent.ValueKind == JsonValueKind.Number
                && percent.TryGetInt32(out int given) && given is >= 0 and <= 100 ? given : null;
        Instant? until = Instant.TryParse(Text(indicator, "valid_until"), out Instant end) ? end : null;
        return values.Select(value => new FeedItem(number, value) { Confidence = confidence, Until = until });
    }

    private static string Text(JsonElement element, string name)
    {
        if (!TryGet(element, name, out JsonElement value) || value.ValueKind != JsonValueKind.String) return "";
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
