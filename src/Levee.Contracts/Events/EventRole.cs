namespace Levee.Contracts.Events;

/// <summary>What a subject is in an event. Its number is the journal column: append only.</summary>
public sealed class EventRole
{
    /// <summary>The name on the wire and in rules.</summary>
    public required string Name { get; init; }

    /// <summary>The journal column, unique in its kind and shared with no field.</summary>
    public required byte Number { get; init; }

    /// <summary>The subject kinds allowed; the first is meant when a value names none.</summary>
    public required IReadOnlyList<SubjectKind> Kinds { get; init; }

    /// <summary>The first of <see cref="Capacity"/> slots of <see cref="EventBatch"/>.</summary>
    public required int Slot { get; init; }

    /// <summary>How many subjects the role can hold: 1, or the most a list may carry.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>True for the role that is being protected.</summary>
    public bool IsAnchor { get; init; }

    /// <summary>True when the event means nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the source sends it or ingress finds it.</summary>
    public FieldOrigin Origin { get; init; }

    /// <summary>One sentence for the JSON Schema.</summary>
    public required string Means { get; init; }
}
