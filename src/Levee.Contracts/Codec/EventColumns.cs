namespace Levee.Contracts.Codec;

/// <summary>
/// Column numbers that every kind of event shares; below 64 stand the kind's own roles and fields. The further places
/// of a list role follow at steps of <see cref="PlaceStep"/>. Part of the disk format: append only.
/// </summary>
internal static class EventColumns
{
    public const int Source = 64;
    public const int SequenceMajor = 65;
    public const int SequenceMinor = 66;
    public const int At = 67;
    public const int Arrival = 68;
    public const int DeadlineMs = 69;
    public const int ExternalId = 70;
    public const int FactCounts = 71;
    public const int FactFields = 72;
    public const int FactExactness = 73;
    public const int FactTrueAt = 74;

    /// <summary>From one place of a list role to the next.</summary>
    public const int PlaceStep = 128;

    /// <summary>The numbers with their names and types, as <c>contracts.txt</c> lists them.</summary>
    public static IReadOnlyList<RecordField> Common { get; } =
    [
        new(Source, "source", "source"), new(SequenceMajor, "sequence_major", "int"),
        new(SequenceMinor, "sequence_minor", "int"), new(At, "at", "instant"), new(Arrival, "arrival", "instant"),
        new(DeadlineMs, "deadline_ms", "int?"), new(ExternalId, "external_id", "bits64"),
        new(FactCounts, "fact_counts", "int?"), new(FactFields, "fact_fields", "int"),
        new(FactExactness, "fact_exactness", "Exactness"), new(FactTrueAt, "fact_true_at", "instant?"),
    ];
}
