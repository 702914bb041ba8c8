using System.Collections.Frozen;
using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Measures;

namespace Levee.Engine.Rules;

/// <summary>
/// What a measure's <c>where</c> may name on a kind of event: its fields, by slot, and <c>known</c>. Nothing else, so
/// that what feeds a measure depends on the event alone.
/// </summary>
internal static class KindEnvironment
{
    private static readonly FrozenDictionary<EventKind, CelEnvironment> All =
        EventSchemas.All.ToFrozenDictionary(schema => schema.Kind, Make);

    internal static CelEnvironment Of(EventSchema schema) => All[schema.Kind];

    /// <summary>Adds the kind's fields as variables.</summary>
    internal static void AddFields(CelEnvironmentBuilder builder, EventSchema schema)
    {
        foreach (EventField field in schema.Fields) builder.AddVariable(field.Name, ValueTypes.Of(field));
    }

    /// <summary>Adds <c>known</c>, with and without days, over the kind's roles with one subject.</summary>
    internal static void AddKnown(CelEnvironmentBuilder builder, EventSchema schema)
    {
        CelType role = CelType.Symbol("role", RoleNames(schema));
        builder.AddFunction("known", [role, role], CelType.Bool, (context, arguments) =>
            ((IReadings)context!).Known((int)arguments[0].AsInt, (int)arguments[1].AsInt, 0));
        builder.AddFunction("known", [role, role, CelType.Int], CelType.Bool, (context, arguments) =>
            ((IReadings)context!).Known((int)arguments[0].AsInt, (int)arguments[1].AsInt, (int)arguments[2].AsInt));
    }

    /// <summary>The roles that symbols mean, by index.</summary>
    internal static IReadOnlyList<EventRole> Roles(EventSchema schema) =>
        [.. schema.Roles.Where(role => role.Capacity == 1)];

    private static string[] RoleNames(EventSchema schema) => [.. Roles(schema).Select(role => role.Name)];

    private static CelEnvironment Make(EventSchema schema)
    {
        CelEnvironmentBuilder builder = new();
        AddFields(builder, schema);
        AddKnown(builder, schema);
        return builder.Build();
    }
}
