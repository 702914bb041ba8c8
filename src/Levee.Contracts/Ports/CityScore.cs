namespace Levee.Contracts.Ports;

/// <summary>
/// The truth beside the verdicts: what was caught in time, late or missed in a simulated city, and whom it bothered.
/// </summary>
public sealed record CityScore
{
    /// <summary>Simulated time.</summary>
    public Instant Now { get; init; }

    /// <summary>Simulated seconds a second.</summary>
    public double Speed { get; init; }

    /// <summary>Events sent.</summary>
    public long Events { get; init; }

    /// <summary>Of these, events in which no gang had a hand.</summary>
    public long HonestEvents { get; init; }

    /// <summary>Honest events that got warn or above.</summary>
    public long HonestBothered { get; init; }

    /// <summary>Honest persons whose doing got warn or above at least once.</summary>
    public int HonestPersonsBothered { get; init; }

    /// <summary>Warnings delivered to persons at whom no gang was at work.</summary>
    public long HonestWarnings { get; init; }

    /// <summary>Warnings delivered to persons at whom a gang was at work.</summary>
    public long FraudWarnings { get; init; }

    /// <summary>Honest persons.</summary>
    public int HonestPersons { get; init; }

    /// <summary>Callers and mules.</summary>
    public int Actors { get; init; }

    /// <summary>A line a type of fraud.</summary>
    public IReadOnlyList<TypologyScore> ByTypology { get; init; } = [];

    /// <summary>The last incidents in which somebody was drawn in or the node spoke, newest first.</summary>
    public IReadOnlyList<CityIncident> Recent { get; init; } = [];
}
