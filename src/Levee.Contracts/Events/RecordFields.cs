namespace Levee.Contracts.Events;

/// <summary>
/// The names of the parts of a person's record, as bits of <c>fields</c> and as facts a caller knew. Append
/// only.
/// </summary>
public static class RecordFields
{
    /// <summary>The names; the index is the bit.</summary>
    public static readonly string[] Names =
    [
        "name", "id", "phone", "address", "order", "parcel", "goods", "family", "work", "bank", "card_tail",
        "balance", "loan", "journey", "medical", "school", "marriage", "property", "lodging", "track", "communication",
        "credit", "password", "other",
    ];
}
