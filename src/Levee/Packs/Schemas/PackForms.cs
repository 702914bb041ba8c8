using System.Text.Json.Nodes;

namespace Levee.Packs.Schemas;

/// <summary>Forms of values in the JSON Schema (draft-07) of the rule pack.</summary>
internal static class PackForms
{
    /// <summary>A text; of a pattern when one is given.</summary>
    public static JsonObject Text(string pattern = "")
    {
        JsonObject form = new() { ["type"] = "string", ["minLength"] = 1 };
        if (pattern.Length > 0) form["pattern"] = pattern;
        return form;
    }

    /// <summary>One of some words.</summary>
    public static JsonObject OneOf(IEnumerable<string> words) => new()
    {
        ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]),
    };

    /// <summary>A list.</summary>
    public static JsonObject ListOf(JsonObject item, int most = 0)
    {
        JsonObject form = new() { ["type"] = "array", ["items"] = item };
        if (most > 0) form["maxItems"] = most;
        return form;
    }

    /// <summary>A number.</summary>
    public static JsonObject Number(string means) => new() { ["type"] = "number", ["description"] = means };

    /// <summary>Log-odds, as weights, caps and thresholds are written.</summary>
    public static JsonObject LogOdds(string means)
    {
        JsonObject form = Number(means);
        form["minimum"] = -1000;
        form["maximum"] = 1000;
        return form;
    }

    /// <summary>Named values with the keys of a table and no others.</summary>
    public static JsonObject Keys(IEnumerable<PackField> fields, bool areRequired = true)
    {
        JsonObject properties = [];
        JsonArray required = [];
        foreach (PackField field in fields)
        {
            JsonObject form = field.Form();
            form["description"] = field.Means;
            properties[field.Name] = form;
            if (areRequired && field.IsRequired) required.Add(field.Name);
        }
        JsonObject keys = new() { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) keys["required"] = required;
        keys["additionalProperties"] = false;
        return keys;
    }

    /// <summary>Named values under names of a pattern.</summary>
    public static JsonObject Named(string pattern, JsonObject value) => new()
    {
        ["type"] = "object", ["patternProperties"] = new JsonObject { [pattern] = value },
        ["additionalProperties"] = false,
    };
}
