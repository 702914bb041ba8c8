namespace Levee.Contracts.Events;

/// <summary>Roles and fields of <c>call</c>: a call is being set up; decided before it rings.</summary>
public static class CallEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>Who calls; absent when the number is withheld.</summary>
    public static readonly EventRole Caller = Builder.Role(
        1, "caller", [SubjectKind.Number], "Who calls; absent when the number is withheld.");

    /// <summary>Who is called.</summary>
    public static readonly EventRole Callee = Builder.Role(
        2, "callee", [SubjectKind.Number], "Who is called.", anchor: true, required: true);

    /// <summary>The caller's device.</summary>
    public static readonly EventRole Device = Builder.Role(
        3, "device", [SubjectKind.Device], "The caller's device.");

    /// <summary>The number that forwarded the call.</summary>
    public static readonly EventRole ForwardedFrom = Builder.Role(
        4, "forwarded_from", [SubjectKind.Number], "The number that forwarded the call.");

    /// <summary>The line on which it arrived.</summary>
    public static readonly EventRole Trunk = Builder.Role(
        5, "trunk", [SubjectKind.Trunk], "The line on which it arrived.");

    /// <summary>Where the call comes from.</summary>
    public static readonly EventField Leg = Builder.Field(
        20, "leg", FieldType.Word, "Where the call comes from.", ["domestic", "international", "roaming"]);

    /// <summary>How far the calling number is verified (STIR attestation levels; else how it looks).</summary>
    public static readonly EventField Cli = Builder.Field(
        21, "cli", FieldType.Word,
        "How far the calling number is verified (STIR attestation levels; else how it looks).",
        ["verified-a", "verified-b", "verified-c", "unverified", "absent", "invalid"]);

    /// <summary>Coarse place of the caller.</summary>
    public static readonly EventField Cell = Builder.Field(
        22, "cell", FieldType.Code, "Coarse place of the caller.");

    /// <summary>The name shown with the call.</summary>
    public static readonly EventField CallerName = Builder.Field(
        23, "caller_name", FieldType.Code, "The name shown with the call.");

    /// <summary>What the calling number is by its form (ITU-T E.164, mainland China's plan).</summary>
    public static readonly EventField CallerForm = Builder.Field(
        24, "caller_form", FieldType.Word,
        "What the calling number is by its form (ITU-T E.164, mainland China's plan).",
        ["mobile", "virtual-operator", "satellite", "things", "fixed", "toll-free", "service", "emergency",
            "text-code", "foreign", "imitation", "odd-prefix", "impossible"], origin: FieldOrigin.Ingress);

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Call, Name = "call", Roles = Builder.Roles, Fields = Builder.Fields,
        Means = "A call is being set up; decided before it rings.",
    };
}
