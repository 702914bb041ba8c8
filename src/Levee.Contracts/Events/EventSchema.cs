namespace Levee.Contracts.Events;

/// <summary>
/// One kind of event: its roles, fields and the plain texts that ingress turns into features and
/// forgets.
/// </summary>
public sealed class EventSchema
{
    /// <summary>The kind.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The name on the wire and in rules, such as <c>call-ended</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The roles in slot order.</summary>
    public required IReadOnlyList<EventRole> Roles { get; init; }

    /// <summary>The fields in slot order.</summary>
    public required IReadOnlyList<EventField> Fields { get; init; }

    /// <summary>Wire members that hold plain text, read at ingress and never kept: <c>text</c>, <c>url</c>.</summary>
    public IReadOnlyList<string> Plain { get; init; } = [];

    /// <summary>True when the wire may carry <c>known_facts</c> (see <see cref="KnownFact"/>).</summary>
    public bool HasKnownFacts { get; init; }

    /// <summary>One sentence for the JSON Schema.</summary>
    public required string Means { get; init; }

    /// <summary>The protected role.</summary>
    public EventRole Anchor => Roles.First(role => role.IsAnchor);

    /// <summary>Finds a role by name, or null.</summary>
    public EventRole? FindRole(string name) => Roles.FirstOrDefault(role => role.Name == name);

    /// <summary>Finds a field by name, or null.</summary>
    public EventField? FindField(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
