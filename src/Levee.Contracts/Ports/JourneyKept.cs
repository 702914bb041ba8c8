using Levee.Contracts.Verdicts;

namespace Levee.Contracts.Ports;

/// <summary>How far one subject came on a journey.</summary>
public sealed record JourneyKept
{
    /// <summary>The rules that read it.</summary>
    public required IReadOnlyList<string> ReadBy { get; init; }

    /// <summary>The steps in order, as the first of these rules writes them.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>How long it may take, milliseconds.</summary>
    public required long WithinMs { get; init; }

    /// <summary>How many steps were taken in order, as a rule would read it.</summary>
    public required RecordedValue Taken { get; init; }

    /// <summary>Seconds since the first of them; unknown when none was taken.</summary>
    public required RecordedValue SinceS { get; init; }
}
