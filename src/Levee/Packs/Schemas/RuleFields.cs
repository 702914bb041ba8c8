using System.Text.Json;
using System.Text.Json.Nodes;
using Levee.Contracts.Events;
using Levee.Engine.Measures;
using Levee.Engine.Rules;

namespace Levee.Packs.Schemas;

/// <summary>The keys of a rule file and of its journey, in the order in which a rule is written.</summary>
internal static class RuleFields
{
    private const string Measure = "A measure as docs/rules.md writes it, such as: count() of call by caller over 1h.";
    private const string Pattern = "kind, where and a condition if not all count, by and a subject, such as: "
        + "call-ended where answered by callee.person";

    /// <summary>Measures that read no window.</summary>
    private static readonly string[] Direct = ["known", "age", "issued", "signal", "score", "reasons"];

    /// <summary>The keys of <c>rules/ID.yaml</c>.</summary>
    public static readonly IReadOnlyList<PackField> OfRule =
    [
        new("id", "Its id, the file's name: lower-case words joined by hyphens.", IsRequired: true,
            () => PackForms.Text("^[a-z0-9]+(-[a-z0-9]+)*$")),
        new("on", "The kind of event it speaks on.", IsRequired: true,
            () => PackForms.OneOf(EventSchemas.All.Select(kind => kind.Name))),
        new("title", "What it sees, in a few words, in both languages.", IsRequired: true, Words),
        new("measures", "What it reads, by names of your choice: name: definition.", IsRequired: false,
            () => PackForms.Named("^[A-Za-z_][A-Za-z0-9_]*$", MeasureForm())),
        new("journey", "An ordered sequence of events through one subject, read as j.complete, j.steps, j.since.",
            IsRequired: false, () => PackForms.Keys(OfJourney!)),
        new("when", "The condition, CEL, over its measures, the event's fields, hour, foreign, p.PARAMETER, j.NAME, "
            + "known(role, role) and signal('list', subject).", IsRequired: true, () => PackForms.Text()),
        new("parameters", "Names of its parameters; their values by segment stand in parameters/ID.yaml.",
            IsRequired: false, () => PackForms.ListOf(PackForms.Text("^[A-Za-z_][A-Za-z0-9_]*$"))),
        new("stage", "Where its life begins: draft is not asked, shadow is asked and recorded but counts for nothing; "
            + "default: promoted.", IsRequired: false, () => PackForms.OneOf(RuleStages.Names)),
        new("symbol", "What it says; its weight stands in scores/symbols.yaml.", IsRequired: true,
            () => PackForms.Text("^[A-Z][A-Z0-9_]*$")),
        new("family", "The family of the symbol: above a warning two families must agree.", IsRequired: true,
            () => PackForms.OneOf(RuleFamilies.Names)),
        new("segment", "The role whose segment picks the parameters; default: who keeps the first measure.",
            IsRequired: false, () => PackForms.OneOf(RolesOfOne())),
        new("because", "The sentence why, in both languages, with the values read in braces: {dialled}, "
            + "{answered:percent}, {amount:money}, {talked:duration}, {calls|call|calls}.", IsRequired: true, Words),
        new("warning", "What the person is advised, in both languages: starts with what to do.", IsRequired: true,
            Words),
        new("typology", "Types of fraud it serves (docs/rules.md), the likeliest first.", IsRequired: false,
            () => PackForms.ListOf(PackForms.OneOf(ReportEvent.Typology.Words))),
        new("benign", "Honest people who look alike, as lists in both languages or one list.", IsRequired: true,
            () => new JsonObject { ["anyOf"] = new JsonArray(WordLists(), Texts()) }),
        new("basis", "What it rests on: articles such as ATF-14-2, marks of law/cn/parameters.yaml, or D.",
            IsRequired: false, Texts),
    ];

    /// <summary>The keys of a rule's journey.</summary>
    public static readonly IReadOnlyList<PackField> OfJourney =
    [
        new("subject", "Whose journey this rule's event reads, such as payer.person.", IsRequired: true,
            () => PackForms.Text("^[a-z_]+(\\.(person|number|account))?$")),
        new("within", "From the first step to this event, such as 24h; at most 366d.", IsRequired: true,
            () => PackForms.Text("^[0-9]+[smhd]$")),
        new("steps", "In this order, at most six; each: " + Pattern, IsRequired: true,
            () => PackForms.ListOf(PatternForm(), most: 6)),
        new("without", "Events that end every run before them; each: " + Pattern, IsRequired: false,
            () => PackForms.ListOf(PatternForm())),
    ];

    /// <summary>The names of measures that read a window, as rules write them.</summary>
    public static IEnumerable<string> Functions =>
        Enum.GetNames<MeasureFunction>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    private static JsonObject MeasureForm()
    {
        string names = string.Join('|', Functions.Concat(Direct).Order(StringComparer.Ordinal));
        JsonObject form = PackForms.Text($"^\\s*({names})\\s*\\(");
        form["description"] = Measure;
        return form;
    }

    private static JsonObject PatternForm()
    {
        string kinds = string.Join('|', EventSchemas.All.Select(kind => kind.Name));
        return PackForms.Text($"^\\s*({kinds})\\s[\\s\\S]*\\bby\\s+[a-z_]+(\\.(person|number|account))?\\s*$");
    }

    private static IEnumerable<string> RolesOfOne() => EventSchemas.All.SelectMany(kind => kind.Roles)
        .Where(role => role.Capacity == 1).Select(role => role.Name).Distinct().Order(StringComparer.Ordinal);

    private static JsonObject Texts() => PackForms.ListOf(PackForms.Text());

    private static JsonObject Words() => Both(() => PackForms.Text());

    private static JsonObject WordLists() => Both(Texts);

    private static JsonObject Both(Func<JsonObject> form) => PackForms.Keys(
        [new("en", "English.", IsRequired: true, form), new("zh", "Chinese.", IsRequired: true, form)]);
}
