using System.Text.Json;
using Levee.Contracts;
using Levee.Contracts.Effects;

namespace Levee.Client;

/// <summary>Reads an answer of <c>/v1/effects</c>.</summary>
internal static class EffectReader
{
    public static EffectsPage Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            PendingEffect[] effects = [.. root.GetProperty("effects").EnumerateArray()
                .Where(effect => AnswerReader.Text(effect, "kind") == "warning").Select(ReadOne)];
            return new EffectsPage(effects, root.GetProperty("next").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException
            or ArgumentException)
        {
            throw new LeveeClientException("the answer is not a node's list of effects", null, e);
        }
    }

    private static PendingEffect ReadOne(JsonElement effect)
    {
        JsonElement about = effect.GetProperty("about");
        if (!Instant.TryParse(AnswerReader.Text(effect, "until"), out Instant until))
            throw new JsonException("until is not a time");
        return new PendingEffect
        {
            Effect = AnswerReader.Text(effect, "effect"),
            To = AnswerReader.Text(effect, "to"),
            Counterpart = effect.TryGetProperty("counterpart", out JsonElement counterpart)
                ? counterpart.GetString()
                : null,
            Level = Enum.Parse<WarningLevel>(AnswerReader.Text(effect, "level"), ignoreCase: true),
            Wording = AnswerReader.Text(effect, "wording"),
            Text = AnswerReader.ReadWords(effect.GetProperty("text")),
            Until = until,
            AboutSource = AnswerReader.Text(about, "source"),
            AboutSequence = about.GetProperty("seq").GetInt64(),
        };
    }
}
