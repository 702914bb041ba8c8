using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Levee.Contracts;

namespace Levee.Engine.Rules;

/// <summary>The canonical JSON of a <see cref="RuleSetDocument"/>: fixed member order, sorted keys, UTF-8.</summary>
public static class RuleSetJson
{
    // Chinese stands as itself: the document is read by people, never embedded in a page as it is.
    private static readonly RuleSetJsonContext Context = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });

    /// <summary>Writes the canonical form.</summary>
    public static byte[] Write(RuleSetDocument document) =>
        JsonSerializer.SerializeToUtf8Bytes(document, Context.RuleSetDocument);

    /// <summary>
    /// What tells this form of a rule from every other: an r and 32 hexadecimal digits of a hash of all that it says
    /// and does. Neither the stage at which it begins nor the comments of its file are in it.
    /// </summary>
    public static string HashOf(RuleDocument rule)
    {
        byte[] said = JsonSerializer.SerializeToUtf8Bytes(rule with { Stage = null, Text = "" }, Context.RuleDocument);
        return "r" + Hash256.Of(said).ToString()[..32];
    }

    /// <summary>Reads it back; throws <see cref="JsonException"/> when it is not such a document.</summary>
    public static RuleSetDocument Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Context.RuleSetDocument)
        ?? throw new JsonException("a rule set was expected, null was found");
}
