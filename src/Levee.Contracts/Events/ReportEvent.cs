namespace Levee.Contracts.Events;

/// <summary>Roles and fields of <c>report</c>: a victim, citizen or institution reports.</summary>
public static class ReportEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>Who reports.</summary>
    public static readonly EventRole Person = Builder.Role(
        1, "person", [SubjectKind.Person], "Who reports.", anchor: true, required: true);

    /// <summary>The number it is about.</summary>
    public static readonly EventRole Number = Builder.Role(
        2, "number", [SubjectKind.Number], "The number it is about.");

    /// <summary>The reporter's account.</summary>
    public static readonly EventRole Account = Builder.Role(
        3, "account", [SubjectKind.Account], "The reporter's account.");

    /// <summary>The site it is about.</summary>
    public static readonly EventRole Host = Builder.Role(
        4, "host", [SubjectKind.Host], "The site it is about.");

    /// <summary>The account the money went to.</summary>
    public static readonly EventRole Payee = Builder.Role(
        5, "payee", [SubjectKind.Account], "The account the money went to.");

    /// <summary>Who reports.</summary>
    public static readonly EventField By = Builder.Field(
        20, "by", FieldType.Word, "Who reports.", ["victim", "witness", "institution", "officer"], required: true);

    /// <summary>Type of fraud, listed in `rules.md`.</summary>
    public static readonly EventField Typology = Builder.Field(
        21, "typology", FieldType.Word, "Type of fraud, listed in `rules.md`.",
        ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "T13", "T14"]);

    /// <summary>Minor units lost.</summary>
    public static readonly EventField Amount = Builder.Field(
        22, "amount", FieldType.Minor, "Minor units lost.");

    /// <summary>ISO 4217 code.</summary>
    public static readonly EventField Currency = Builder.Field(
        23, "currency", FieldType.Currency, "ISO 4217 code.");

    /// <summary>Reference of the payment.</summary>
    public static readonly EventField Reference = Builder.Field(
        24, "reference", FieldType.Code, "Reference of the payment.");

    /// <summary>When the fraudster first made contact.</summary>
    public static readonly EventField FirstContactAt = Builder.Field(
        25, "first_contact_at", FieldType.Instant, "When the fraudster first made contact.");

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Report, Name = "report", Roles = Builder.Roles, Fields = Builder.Fields,
        HasKnownFacts = true,
        Means = "A victim, citizen or institution reports.",
    };
}
