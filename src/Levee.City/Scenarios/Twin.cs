namespace Levee.City.Scenarios;

/// <summary>Honest persons whose work looks like fraud.</summary>
// Members with a default have setters: generated JSON readers lose the defaults of init-only ones.
public sealed record Twin
{
    /// <summary>What they do.</summary>
    public required TwinKind Kind { get; init; }

    /// <summary>Their share of the people, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>How many contacts of their trade a working day brings (calls, texts, customers or transfers).</summary>
    public required double PerDay { get; init; }

    /// <summary>Share of them whose carrier or bank knows the trade and says so as a segment, 0 to 1.</summary>
    public double Declared { get; set; } = 0.5;

    /// <summary>How many of them belong together: the clinics of a chain, who share one wording.</summary>
    public int Together { get; set; } = 12;
}
