namespace Levee.Contracts.Events;

/// <summary>Roles and fields of <c>account</c>: a step in an account's life.</summary>
public static class AccountEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>The account.</summary>
    public static readonly EventRole Subject = Builder.Role(
        1, "account", [SubjectKind.Account], "The account.", anchor: true, required: true);

    /// <summary>Whose it is.</summary>
    public static readonly EventRole Person = Builder.Role(
        2, "person", [SubjectKind.Person], "Whose it is.");

    /// <summary>The telephone number bound to it.</summary>
    public static readonly EventRole Number = Builder.Role(
        3, "number", [SubjectKind.Number], "The telephone number bound to it.");

    /// <summary>The device bound to it.</summary>
    public static readonly EventRole Device = Builder.Role(
        4, "device", [SubjectKind.Device], "The device bound to it.");

    /// <summary>Where it is held.</summary>
    public static readonly EventRole Institution = Builder.Role(
        5, "institution", [SubjectKind.Institution], "Where it is held.");

    /// <summary>What happened.</summary>
    public static readonly EventField Act = Builder.Field(
        20, "act", FieldType.Word, "What happened.",
        ["opened", "limit-raised", "device-bound", "password-reset", "name-changed", "deposit-broken", "loan-drawn",
            "closed"], required: true);

    /// <summary>What the account is used for.</summary>
    public static readonly EventField Segment = Builder.Field(
        21, "segment", FieldType.Word, "What the account is used for.",
        ["consumer", "merchant", "enterprise", "hub"]);

    /// <summary>True when it was done without coming in person.</summary>
    public static readonly EventField Remote = Builder.Field(
        22, "remote", FieldType.Bool, "True when it was done without coming in person.");

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Account, Name = "account", Roles = Builder.Roles, Fields = Builder.Fields,
        Means = "A step in an account's life.",
    };
}
