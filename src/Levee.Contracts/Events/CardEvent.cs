namespace Levee.Contracts.Events;

/// <summary>Roles and fields of <c>card</c>: a step in a SIM's life.</summary>
public static class CardEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>The number.</summary>
    public static readonly EventRole Number = Builder.Role(
        1, "number", [SubjectKind.Number], "The number.", anchor: true, required: true);

    /// <summary>The device the card is in.</summary>
    public static readonly EventRole Device = Builder.Role(
        2, "device", [SubjectKind.Device], "The device the card is in.");

    /// <summary>Who it is registered to.</summary>
    public static readonly EventRole Person = Builder.Role(
        3, "person", [SubjectKind.Person], "Who it is registered to.");

    /// <summary>Who sold it.</summary>
    public static readonly EventRole Agent = Builder.Role(
        4, "agent", [SubjectKind.Agent], "Who sold it.");

    /// <summary>What happened.</summary>
    public static readonly EventField Act = Builder.Field(
        20, "act", FieldType.Word, "What happened.",
        ["opened", "activated", "swapped", "moved", "forwarding-set", "forwarding-cleared", "limited", "suspended",
            "restored", "closed"], required: true);

    /// <summary>What the number is used for.</summary>
    public static readonly EventField Segment = Builder.Field(
        21, "segment", FieldType.Word, "What the number is used for.", ["consumer", "enterprise", "courier", "iot"]);

    /// <summary>True for a card sold for machines.</summary>
    public static readonly EventField Iot = Builder.Field(
        22, "iot", FieldType.Bool, "True for a card sold for machines.");

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Card, Name = "card", Roles = Builder.Roles, Fields = Builder.Fields,
        Means = "A step in a SIM's life.",
    };
}
