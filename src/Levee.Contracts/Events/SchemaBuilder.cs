namespace Levee.Contracts.Events;

/// <summary>
/// Hands out slots while a kind's roles and fields are declared; used by the declarations in this folder
/// only.
/// </summary>
internal sealed class SchemaBuilder
{
    private readonly List<EventRole> roles = [];
    private readonly List<EventField> fields = [];
    private int nextRoleSlot;

    public IReadOnlyList<EventRole> Roles => roles;

    public IReadOnlyList<EventField> Fields => fields;

    public EventRole Role(byte number, string name, SubjectKind[] kinds, string means, bool anchor = false,
        bool required = false, int capacity = 1, FieldOrigin origin = FieldOrigin.Source)
    {
        EventRole role = new()
        {
            Number = number, Name = name, Kinds = kinds, Means = means, IsAnchor = anchor, IsRequired = required,
            Capacity = capacity, Origin = origin, Slot = nextRoleSlot,
        };
        nextRoleSlot += capacity;
        Invariant.Require(nextRoleSlot <= EventBatch.RolesMax);
        roles.Add(role);
        return role;
    }

    public EventField Field(byte number, string name, FieldType type, string means, string[]? words = null,
        bool required = false, FieldOrigin origin = FieldOrigin.Source)
    {
        EventField field = new()
        {
            Number = number, Name = name, Type = type, Means = means, Words = words ?? [], IsRequired = required,
            Origin = origin, Slot = fields.Count,
        };
        Invariant.Require(fields.Count < EventBatch.FieldsMax);
        fields.Add(field);
        return field;
    }
}
