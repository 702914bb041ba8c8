namespace Levee.Contracts.Events;

/// <summary>
/// Roles and fields of <c>holding</c>: a holder came to hold a record; stays inside the holder's own
/// node.
/// </summary>
public static class HoldingEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>Who holds it.</summary>
    public static readonly EventRole Holder = Builder.Role(
        1, "holder", [SubjectKind.Holder], "Who holds it.", required: true);

    /// <summary>Whose record.</summary>
    public static readonly EventRole Person = Builder.Role(
        2, "person", [SubjectKind.Person], "Whose record.", anchor: true, required: true);

    /// <summary>What kind of record, by the classes of the 2017 judicial interpretation.</summary>
    public static readonly EventField Record = Builder.Field(
        20, "record", FieldType.Word,
        "What kind of record, by the classes of the 2017 judicial interpretation.",
        ["track", "communication", "credit", "property", "lodging", "health", "transaction", "other"]);

    /// <summary>Which parts.</summary>
    public static readonly EventField Fields = Builder.Field(
        21, "fields", FieldType.Words, "Which parts.", RecordFields.Names);

    /// <summary>What happened.</summary>
    public static readonly EventField Act = Builder.Field(
        22, "act", FieldType.Word, "What happened.", ["collected", "provided", "deleted"], required: true);

    /// <summary>Whom it was provided to.</summary>
    public static readonly EventField GivenTo = Builder.Field(
        23, "given_to", FieldType.Code, "Whom it was provided to.");

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Holding, Name = "holding", Roles = Builder.Roles, Fields = Builder.Fields,
        Means = "A holder came to hold a record; stays inside the holder's own node.",
    };
}
