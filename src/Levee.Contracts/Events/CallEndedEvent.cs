namespace Levee.Contracts.Events;

/// <summary>Roles and fields of <c>call-ended</c>: a call ended, answered or not.</summary>
public static class CallEndedEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>Who called; absent when the number is withheld.</summary>
    public static readonly EventRole Caller = Builder.Role(
        1, "caller", [SubjectKind.Number], "Who called; absent when the number is withheld.");

    /// <summary>Who was called.</summary>
    public static readonly EventRole Callee = Builder.Role(
        2, "callee", [SubjectKind.Number], "Who was called.", anchor: true, required: true);

    /// <summary>The caller's device.</summary>
    public static readonly EventRole Device = Builder.Role(
        3, "device", [SubjectKind.Device], "The caller's device.");

    /// <summary>The number that forwarded the call.</summary>
    public static readonly EventRole ForwardedFrom = Builder.Role(
        4, "forwarded_from", [SubjectKind.Number], "The number that forwarded the call.");

    /// <summary>The line on which it arrived.</summary>
    public static readonly EventRole Trunk = Builder.Role(
        5, "trunk", [SubjectKind.Trunk], "The line on which it arrived.");

    /// <summary>Whether the callee answered.</summary>
    public static readonly EventField Answered = Builder.Field(
        20, "answered", FieldType.Bool, "Whether the callee answered.", required: true);

    /// <summary>Seconds it rang.</summary>
    public static readonly EventField RingS = Builder.Field(
        21, "ring_s", FieldType.Int, "Seconds it rang.");

    /// <summary>Seconds of conversation.</summary>
    public static readonly EventField DurationS = Builder.Field(
        22, "duration_s", FieldType.Int, "Seconds of conversation.");

    /// <summary>Who hung up.</summary>
    public static readonly EventField ReleasedBy = Builder.Field(
        23, "released_by", FieldType.Word, "Who hung up.", ["caller", "callee", "network"]);

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.CallEnded, Name = "call-ended", Roles = Builder.Roles, Fields = Builder.Fields,
        Means = "A call ended, answered or not.",
    };
}
