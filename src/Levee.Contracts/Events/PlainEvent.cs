namespace Levee.Contracts.Events;

/// <summary>
/// An event in the public form before it is sent: plain identifiers as text. Used by senders (client, city, file
/// conversion); a node turns it into an <see cref="EventBatch"/> row at ingress and forgets the plain values.
/// </summary>
/// <param name="schema">The kind.</param>
public sealed class PlainEvent(EventSchema schema)
{
    private readonly string?[] roles = new string?[EventBatch.RolesMax];
    private readonly long[] fields = new long[EventBatch.FieldsMax];
    private readonly string?[] texts = new string?[EventBatch.FieldsMax];
    private uint present;

    /// <summary>The kind.</summary>
    public EventSchema Schema { get; } = schema;

    /// <summary>The source's own sequence; the client assigns one when it is 0.</summary>
    public long Sequence { get; set; }

    /// <summary>When it happened.</summary>
    public Instant At { get; set; }

    /// <summary>The source's reference, at most 64 characters, or null.</summary>
    public string? Id { get; set; }

    /// <summary>How long an answer is of use, milliseconds, or null.</summary>
    public long? DeadlineMs { get; set; }

    /// <summary>The plain text that the kind allows (<c>text</c> or <c>url</c>), or null.</summary>
    public string? Plain { get; set; }

    /// <summary>What the fraudster knew (reports only).</summary>
    public IReadOnlyList<KnownFact> Facts { get; set; } = [];

    /// <summary>The identifier in a role, or null.</summary>
    public string? this[EventRole role] => roles[role.Slot];

    /// <summary>The numeric value of a field, or null.</summary>
    public long? this[EventField field] => (present & (1u << field.Slot)) != 0 ? fields[field.Slot] : null;

    /// <summary>The text of a <see cref="FieldType.Code"/> field, or null.</summary>
    public string? TextOf(EventField field) => texts[field.Slot];

    /// <summary>Sets the identifier in a role; null leaves it absent.</summary>
    public PlainEvent With(EventRole role, string? identifier)
    {
        roles[role.Slot] = identifier;
        return this;
    }

    /// <summary>Sets a numeric field.</summary>
    public PlainEvent With(EventField field, long value)
    {
        Invariant.Require(field.Type != FieldType.Code);
        fields[field.Slot] = value;
        present |= 1u << field.Slot;
        return this;
    }

    /// <summary>Sets a yes-or-no field.</summary>
    public PlainEvent With(EventField field, bool value) => With(field, value ? 1 : 0);

    /// <summary>Sets a word field or a code field from text.</summary>
    public PlainEvent With(EventField field, string value)
    {
        if (field.Type != FieldType.Code) return With(field, field[value]);
        texts[field.Slot] = value;
        return this;
    }
}
