using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Links;
using Levee.Engine.Rules;

namespace Levee.Packs.Schemas;

/// <summary>
/// The JSON Schema of every file of the rule pack, for editors: rules, parameters, scores, actions. Draft-07, which
/// editors' YAML servers know best. It marks what is wrong in form; what a rule means, <c>levee rules check</c> says.
/// </summary>
internal static class PackSchema
{
    /// <summary>The files, by the name of their definition, as globs below the pack's root.</summary>
    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["rule"] = "rules/*.yaml", ["parameters"] = "parameters/*.yaml", ["symbols"] = "scores/symbols.yaml",
        ["families"] = "scores/families.yaml", ["actions"] = "actions.yaml",
    };

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, indented, ending in a newline.</summary>
    public static string Write()
    {
        JsonObject definitions = new()
        {
            ["rule"] = About("rules/ID.yaml: a rule.", PackForms.Keys(RuleFields.OfRule)),
            ["rule-part"] = About("local/rules/ID.yaml: keys laid over those of a shipped rule.", RulePart()),
            ["parameters"] = About("parameters/ID.yaml: segment to parameter to number.", Parameters()),
            ["symbols"] = About("scores/symbols.yaml: what each symbol adds to the score, in log-odds.",
                PackForms.Named("^[A-Z][A-Z0-9_]*$", PackForms.LogOdds("The symbol's weight."))),
            ["families"] = About("scores/families.yaml: the most that a family may add, in log-odds.",
                PackForms.Keys(RuleFamilies.Names.Select(name => new PackField(name,
                    $"The most that symbols of {name} add together.", IsRequired: false,
                    () => PackForms.LogOdds(""))))),
            ["actions"] = About("actions.yaml: the least score of each step, by kind and segment.", Actions()),
        };
        JsonArray files = [.. definitions.Select(known => Reference(known.Key))];
        definitions["thresholds-by-segment"] = About("The thresholds of a kind, by segment.", BySegment());
        definitions["thresholds"] = About("The least score of each step; one not named is never taken.", Steps());
        JsonObject schema = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Levee rule pack",
            ["description"] = "A file of rules/, parameters/, scores/ or actions.yaml, or of these below local/.",
            ["anyOf"] = files, ["definitions"] = definitions,
        };
        return schema.ToJsonString(Options) + "\n";
    }

    // A part names some keys of the rule below it; with an id it is a rule and has to be whole.
    private static JsonObject RulePart()
    {
        JsonObject part = PackForms.Keys(RuleFields.OfRule, areRequired: false);
        part["minProperties"] = 1;
        part["not"] = new JsonObject { ["required"] = new JsonArray("id") };
        return part;
    }

    private static JsonObject Parameters() => PackForms.Keys(Segments.Names.Select(segment => new PackField(segment,
        segment == Segments.Names[Segments.Consumer]
            ? "Every parameter of the rule; the values of who has no other segment."
            : $"What differs where the segment is {segment}.",
        IsRequired: false,
        () => PackForms.Named("^[A-Za-z_][A-Za-z0-9_]*$", PackForms.Number("The parameter's value.")))));

    private static JsonObject Actions() => PackForms.Keys(EventSchemas.All.Select(kind => new PackField(kind.Name,
        kind.Means, IsRequired: false, () => Refer("thresholds-by-segment"))));

    private static JsonObject BySegment() => PackForms.Keys(Segments.Names.Select(segment => new PackField(segment,
        $"Where the anchor's segment is {segment}; one not named has the thresholds of consumer.",
        IsRequired: false, () => Refer("thresholds"))));

    private static JsonObject Steps() => PackForms.Keys(Enum.GetValues<Step>().Where(step => step > Step.Allow)
        .Select(step => step.ToString().ToLowerInvariant()).Select(step => new PackField(step,
            $"The least score at which the step is {step}, log-odds.", IsRequired: false,
            () => PackForms.LogOdds(""))));

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    // Draft-07 ignores what stands beside a reference: its description would be lost.
    private static JsonObject Refer(string definition) => new() { ["allOf"] = new JsonArray(Reference(definition)) };

    private static JsonObject About(string means, JsonObject form)
    {
        form["description"] = means;
        return form;
    }
}
