namespace Levee.Contracts.Events;

/// <summary>
/// Roles and fields of <c>text</c>: a text message; decided before it is delivered. Its wording is read at
/// ingress and forgotten.
/// </summary>
public static class TextEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>Who sends: a number or an alphanumeric sender id.</summary>
    public static readonly EventRole Sender = Builder.Role(
        1, "sender", [SubjectKind.Number, SubjectKind.SenderId], "Who sends: a number or an alphanumeric sender id.",
        required: true);

    /// <summary>Who receives.</summary>
    public static readonly EventRole Recipient = Builder.Role(
        2, "recipient", [SubjectKind.Number], "Who receives.", anchor: true, required: true);

    /// <summary>The wording with filled-in values removed.</summary>
    public static readonly EventRole Template = Builder.Role(
        3, "template", [SubjectKind.Template], "The wording with filled-in values removed.",
        origin: FieldOrigin.Ingress);

    /// <summary>Hosts of the links in it, then the registered names above them; at most four.</summary>
    public static readonly EventRole Hosts = Builder.Role(
        4, "hosts", [SubjectKind.Host], "Hosts of the links in it, then the registered names above them; at most four.",
        capacity: 4, origin: FieldOrigin.Ingress);

    /// <summary>False: the core network never saw it, the mark of a fake base station.</summary>
    public static readonly EventField CoreSeen = Builder.Field(
        20, "core_seen", FieldType.Bool, "False: the core network never saw it, the mark of a fake base station.");

    /// <summary>Parts of a long message.</summary>
    public static readonly EventField Parts = Builder.Field(
        21, "parts", FieldType.Int, "Parts of a long message.");

    /// <summary>Links in the wording.</summary>
    public static readonly EventField Links = Builder.Field(
        22, "links", FieldType.Int, "Links in the wording.", origin: FieldOrigin.Ingress);

    /// <summary>Telephone or account numbers in the wording.</summary>
    public static readonly EventField Numbers = Builder.Field(
        23, "numbers", FieldType.Int, "Telephone or account numbers in the wording.", origin: FieldOrigin.Ingress);

    /// <summary>Characters of the wording.</summary>
    public static readonly EventField Length = Builder.Field(
        24, "length", FieldType.Int, "Characters of the wording.", origin: FieldOrigin.Ingress);

    /// <summary>How much the wording resembles fraud, by the fitted scorer named in the rule set.</summary>
    public static readonly EventField TextScore = Builder.Field(
        25, "text_score", FieldType.Score,
        "How much the wording resembles fraud, by the fitted scorer named in the rule set.",
        origin: FieldOrigin.Ingress);

    /// <summary>Why the score is what it is: numbers of the three strongest reasons, a byte each.</summary>
    public static readonly EventField TextReasons = Builder.Field(
        26, "text_reasons", FieldType.Int,
        "Why the score is what it is: numbers of the three strongest reasons, a byte each.",
        origin: FieldOrigin.Ingress);

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Text, Name = "text", Roles = Builder.Roles, Fields = Builder.Fields,
        Plain = ["text"],
        Means = "A text message; decided before it is delivered. Its wording is read at ingress and forgotten.",
    };
}
