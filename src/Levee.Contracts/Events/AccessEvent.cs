namespace Levee.Contracts.Events;

/// <summary>
/// Roles and fields of <c>access</c>: someone looked at the record of a person, number, account, device or host.
/// </summary>
public static class AccessEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>Who looked.</summary>
    public static readonly EventRole Staff = Builder.Role(
        1, "staff", [SubjectKind.Employee], "Who looked.", required: true);

    /// <summary>Whose record; a name without a kind is a person's.</summary>
    public static readonly EventRole Person = Builder.Role(
        2, "person",
        [SubjectKind.Person, SubjectKind.Number, SubjectKind.Account, SubjectKind.Device, SubjectKind.Host],
        "Whose record.", anchor: true, required: true);

    /// <summary>In which system.</summary>
    public static readonly EventRole System = Builder.Role(
        3, "system", [SubjectKind.System], "In which system.");

    /// <summary>With which login.</summary>
    public static readonly EventRole AccountUsed = Builder.Role(
        4, "account_used", [SubjectKind.Login], "With which login.");

    /// <summary>What was done.</summary>
    public static readonly EventField Act = Builder.Field(
        20, "act", FieldType.Word, "What was done.", ["view", "search", "export", "print", "unmask", "api"],
        required: true);

    /// <summary>How many records.</summary>
    public static readonly EventField Records = Builder.Field(
        21, "records", FieldType.Int, "How many records.");

    /// <summary>Which parts of the record.</summary>
    public static readonly EventField Fields = Builder.Field(
        22, "fields", FieldType.Words, "Which parts of the record.", RecordFields.Names);

    /// <summary>The purpose stated.</summary>
    public static readonly EventField Purpose = Builder.Field(
        23, "purpose", FieldType.Code, "The purpose stated.");

    /// <summary>The ticket, call or case behind it.</summary>
    public static readonly EventField Ticket = Builder.Field(
        24, "ticket", FieldType.Code, "The ticket, call or case behind it.");

    /// <summary>Where from.</summary>
    public static readonly EventField Place = Builder.Field(
        25, "place", FieldType.Code, "Where from.");

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Access, Name = "access", Roles = Builder.Roles, Fields = Builder.Fields,
        Means = "Someone looked at a record.",
    };
}
