namespace Levee.Contracts.Events;

/// <summary>
/// Roles and fields of <c>payment</c>: Money is asked to move, moved or was refused. `asked` is decided; `done`
/// moves the money axis.
/// </summary>
public static class PaymentEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>Whose account pays.</summary>
    public static readonly EventRole Payer = Builder.Role(
        1, "payer", [SubjectKind.Account], "Whose account pays.", anchor: true, required: true);

    /// <summary>Whose account receives.</summary>
    public static readonly EventRole Payee = Builder.Role(
        2, "payee", [SubjectKind.Account], "Whose account receives.", required: true);

    /// <summary>The device that asked.</summary>
    public static readonly EventRole Device = Builder.Role(
        3, "device", [SubjectKind.Device], "The device that asked.");

    /// <summary>The payer's telephone number.</summary>
    public static readonly EventRole PayerNumber = Builder.Role(
        4, "payer_number", [SubjectKind.Number], "The payer's telephone number.");

    /// <summary>Where the payment stands; done and refused repeat the reference of their asked.</summary>
    public static readonly EventField State = Builder.Field(
        20, "state", FieldType.Word,
        "Where the payment stands; done and refused repeat the reference of their asked.",
        ["asked", "done", "refused"], required: true);

    /// <summary>Minor units of the currency, more than zero.</summary>
    public static readonly EventField Amount = Builder.Field(
        21, "amount", FieldType.Minor, "Minor units of the currency, more than zero.", required: true);

    /// <summary>ISO 4217 code.</summary>
    public static readonly EventField Currency = Builder.Field(
        22, "currency", FieldType.Currency, "ISO 4217 code.", required: true);

    /// <summary>What kind of exit or transfer it is; absent means transfer.</summary>
    public static readonly EventField Act = Builder.Field(
        23, "act", FieldType.Word, "What kind of exit or transfer it is; absent means transfer.",
        ["transfer", "cash", "card", "gold", "courier", "exchange", "fee", "reversal", "refund"]);

    /// <summary>Where it was asked.</summary>
    public static readonly EventField Channel = Builder.Field(
        24, "channel", FieldType.Word, "Where it was asked.", ["app", "web", "counter", "atm", "pos", "qr"]);

    /// <summary>The payment's reference.</summary>
    public static readonly EventField Reference = Builder.Field(
        25, "reference", FieldType.Code, "The payment's reference.");

    /// <summary>The reference this one continues, reverses or refunds.</summary>
    public static readonly EventField Follows = Builder.Field(
        26, "follows", FieldType.Code, "The reference this one continues, reverses or refunds.");

    /// <summary>The payer's balance before the payment, minor units.</summary>
    public static readonly EventField PayerBalance = Builder.Field(
        27, "payer_balance", FieldType.Minor, "The payer's balance before the payment, minor units.");

    /// <summary>The payee's balance before the payment, minor units.</summary>
    public static readonly EventField PayeeBalance = Builder.Field(
        28, "payee_balance", FieldType.Minor, "The payee's balance before the payment, minor units.");

    /// <summary>Whether the name given matches the payee's.</summary>
    public static readonly EventField NameMatch = Builder.Field(
        29, "name_match", FieldType.Word, "Whether the name given matches the payee's.",
        ["match", "close", "no", "unknown"]);

    /// <summary>The payee's institution.</summary>
    public static readonly EventField PayeeInstitution = Builder.Field(
        30, "payee_institution", FieldType.Code, "The payee's institution.");

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Payment, Name = "payment", Roles = Builder.Roles, Fields = Builder.Fields,
        Means = "Money is asked to move, moved or was refused. `asked` is decided; `done` moves the money axis.",
    };
}
