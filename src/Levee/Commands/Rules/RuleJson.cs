using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Levee.Engine.Rules;

namespace Levee.Commands.Rules;

/// <summary>How the commands about rules write JSON: one object on one line, Chinese as itself.</summary>
internal static class RuleJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The object as one line.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(Options);

    /// <summary>A list of texts.</summary>
    public static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>A fault with its place.</summary>
    public static JsonObject Of(RuleProblem problem) => new()
    {
        ["file"] = problem.Place.File, ["line"] = problem.Place.Line, ["column"] = problem.Place.Column,
        ["message"] = problem.Message, ["expected"] = problem.Expected,
    };
}
