namespace Levee.Contracts.Events;

/// <summary>Roles and fields of <c>visit</c>: a name was looked up or a page opened.</summary>
public static class VisitEvent
{
    private static readonly SchemaBuilder Builder = new();

    /// <summary>Who visits.</summary>
    public static readonly EventRole Visitor = Builder.Role(
        1, "visitor", [SubjectKind.Number, SubjectKind.Person, SubjectKind.Account], "Who visits.", anchor: true,
        required: true);

    /// <summary>The host; taken from the address when that is sent.</summary>
    public static readonly EventRole Host = Builder.Role(
        2, "host", [SubjectKind.Host], "The host; taken from the address when that is sent.");

    /// <summary>The registered name that the host is or lies under, or the host where nobody registers names.</summary>
    public static readonly EventRole Domain = Builder.Role(
        3, "domain", [SubjectKind.Host],
        "The registered name that the host is or lies under, or the host where nobody registers names.",
        origin: FieldOrigin.Ingress);

    /// <summary>What was done.</summary>
    public static readonly EventField Act = Builder.Field(
        20, "act", FieldType.Word, "What was done.", ["lookup", "open", "submit"], required: true);

    /// <summary>Seconds on the page.</summary>
    public static readonly EventField DwellS = Builder.Field(
        21, "dwell_s", FieldType.Int, "Seconds on the page.");

    /// <summary>What the page asks for.</summary>
    public static readonly EventField Form = Builder.Field(
        22, "form", FieldType.Word, "What the page asks for.", ["none", "credentials", "card"]);

    /// <summary>Days since the host was first registered.</summary>
    public static readonly EventField HostAgeD = Builder.Field(
        23, "host_age_d", FieldType.Int, "Days since the host was first registered.");

    /// <summary>Segments of the path.</summary>
    public static readonly EventField PathDepth = Builder.Field(
        24, "path_depth", FieldType.Int, "Segments of the path.", origin: FieldOrigin.Ingress);

    /// <summary>How much the host resembles phishing, by the fitted scorer named in the rule set.</summary>
    public static readonly EventField HostScore = Builder.Field(
        25, "host_score", FieldType.Score,
        "How much the host resembles phishing, by the fitted scorer named in the rule set.",
        origin: FieldOrigin.Ingress);

    /// <summary>Why the score is what it is: numbers of the three strongest reasons, a byte each.</summary>
    public static readonly EventField HostReasons = Builder.Field(
        26, "host_reasons", FieldType.Int,
        "Why the score is what it is: numbers of the three strongest reasons, a byte each.",
        origin: FieldOrigin.Ingress);

    /// <summary>The whole kind.</summary>
    public static readonly EventSchema Schema = new()
    {
        Kind = EventKind.Visit, Name = "visit", Roles = Builder.Roles, Fields = Builder.Fields,
        Plain = ["url"],
        Means = "A name was looked up or a page opened.",
    };
}
