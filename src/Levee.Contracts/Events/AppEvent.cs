namespace Levee.Contracts.Events;

/// <summary>Roles and fields of <c>app</c>: an application was installed or did something on a device.</summary>
public static class AppEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>The device.</summary>
    public static readonly EventRole Device = Builder.Role(
        1, "device", [SubjectKind.Device], "The device.", anchor: true, required: true);

    /// <summary>The number in it.</summary>
    public static readonly EventRole Number = Builder.Role(
        2, "number", [SubjectKind.Number], "The number in it.");

    /// <summary>Whose it is.</summary>
    public static readonly EventRole Person = Builder.Role(
        3, "person", [SubjectKind.Person], "Whose it is.");

    /// <summary>The application.</summary>
    public static readonly EventRole Package = Builder.Role(
        4, "package", [SubjectKind.Package], "The application.");

    /// <summary>The key it is signed with.</summary>
    public static readonly EventRole Signer = Builder.Role(
        5, "signer", [SubjectKind.Signer], "The key it is signed with.");

    /// <summary>What happened.</summary>
    public static readonly EventField Act = Builder.Field(
        20, "act", FieldType.Word, "What happened.",
        ["installed", "opened", "screen-share-on", "screen-share-off", "remote-on", "remote-off",
            "permission-granted"], required: true);

    /// <summary>True when it came from outside a store.</summary>
    public static readonly EventField OffStore = Builder.Field(
        21, "off_store", FieldType.Bool, "True when it came from outside a store.");

    /// <summary>True while a bank application is in front.</summary>
    public static readonly EventField BankAppInFront = Builder.Field(
        22, "bank_app_in_front", FieldType.Bool, "True while a bank application is in front.");

    /// <summary>The permission granted.</summary>
    public static readonly EventField Permission = Builder.Field(
        23, "permission", FieldType.Code, "The permission granted.");

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.App, Name = "app", Roles = Builder.Roles, Fields = Builder.Fields,
        Means = "An application was installed or did something on a device.",
    };
}
