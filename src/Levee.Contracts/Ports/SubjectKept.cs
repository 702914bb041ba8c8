namespace Levee.Contracts.Ports;

/// <summary>What a partition keeps of one subject under the rules in force.</summary>
public sealed record SubjectKept
{
    /// <summary>The time of reading.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>The measures that subjects of its kind keep, in the order in which the rules name them.</summary>
    public required IReadOnlyList<MeasureKept> Measures { get; init; }

    /// <summary>The journeys that subjects of its kind take.</summary>
    public required IReadOnlyList<JourneyKept> Journeys { get; init; }

    /// <summary>Whom it knows.</summary>
    public required PeersKept Peers { get; init; }
}
