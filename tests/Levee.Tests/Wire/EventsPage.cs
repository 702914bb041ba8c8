using System.Globalization;
using System.Text;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Tests.Wire;

/// <summary>Writes the generated half of docs/events.md.</summary>
internal static class EventsPage
{
    public static string Tables()
    {
        StringBuilder page = new();
        page.Append("## Every event\n\n| member | value | meaning |\n|---|---|---|\n");
        page.Append("| **kind** | word | One of the kinds below. |\n");
        page.Append("| **seq** | whole number from 1 | The source's own sequence; it rises but need not be dense. |\n");
        page.Append("| **at** | time | When it happened. |\n");
        page.Append(CultureInfo.InvariantCulture,
            $"| id | at most {WireLimits.IdLengthMax} characters | The source's own reference. |\n");
        page.Append("| deadline_ms | milliseconds | How long after arrival an answer is of use. |\n\n");
        page.Append("Bold members are required; *edge* marks what only a source of pseudonyms sends.\n");
        foreach (EventSchema schema in EventSchemas.All) Kind(page, schema);
        return page.ToString();
    }

    private static void Kind(StringBuilder page, EventSchema schema)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## `{schema.Name}`\n{schema.Means}\n\n");
        page.Append("| member | value | meaning |\n|---|---|---|\n");
        foreach (EventRole role in schema.Roles)
            Row(page, role.Name, role.IsRequired, Kinds(role),
                role.Means + (role.IsAnchor ? " The protected role." : ""), role.Origin);
        foreach (EventField field in schema.Fields)
            if (field.Type != FieldType.Score)
                Row(page, field.Name, field.IsRequired, Value(field), field.Means, field.Origin);
        foreach (string plain in schema.Plain)
            Row(page, plain, isRequired: false,
                FormattableString.Invariant($"at most {WireLimits.TextLengthMax} characters"),
                "Read on arrival and forgotten.", FieldOrigin.Source);
        if (schema.HasKnownFacts)
            Row(page, "known_facts", isRequired: false, "list of {field, exactness, true_at}",
                "What the fraudster knew: field is one of " + Words(RecordFields.Names)
                + "; exactness `exact`, `rough` or `wrong`; true_at a time.", FieldOrigin.Source);
    }

    private static void Row(StringBuilder page, string name, bool isRequired, string value, string means,
        FieldOrigin origin)
    {
        string shown = isRequired ? $"**{name}**" : name;
        string edge = origin == FieldOrigin.Ingress ? " *edge*" : "";
        page.Append(CultureInfo.InvariantCulture, $"| {shown}{edge} | {value} | {means} |\n");
    }

    private static string Kinds(EventRole role)
    {
        string kinds = string.Join(" or ", role.Kinds.Select(SubjectKindWords.Of));
        return role.Capacity == 1 ? kinds : FormattableString.Invariant($"list of at most {role.Capacity}: {kinds}");
    }

    private static string Value(EventField field) => field.Type switch
    {
        FieldType.Int => "whole number",
        FieldType.Bool => "true or false",
        FieldType.Word => Words(field.Words),
        FieldType.Words => "list of " + Words(field.Words),
        FieldType.Code => "text, compared only",
        FieldType.Minor => "minor units",
        FieldType.Currency => "ISO 4217 code",
        FieldType.Instant => "time",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Words(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"`{word}`"));
}
