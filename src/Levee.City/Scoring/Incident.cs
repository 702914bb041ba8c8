namespace Levee.City.Scoring;

/// <summary>What a gang does to one person: the truth that verdicts are held against. All times simulated, Unix ms.</summary>
internal sealed class Incident
{
    public required int Number { get; init; }

    public required string Typology { get; init; }

    public required string Gang { get; init; }

    public required int Person { get; init; }

    public required long BeganAt { get; init; }

    /// <summary>When Levee first said warn or above about it, to the person or the institution; 0 = not yet.</summary>
    public long FirstSaidAt { get; set; }

    /// <summary>The verdict that said it.</summary>
    public string FirstVerdict { get; set; } = "";

    /// <summary>When money first moved; 0 = never.</summary>
    public long FirstPaidAt { get; set; }

    /// <summary>When it was stopped; 0 = never.</summary>
    public long StoppedAt { get; set; }

    /// <summary>What stopped it: a step, a warning heeded, or empty.</summary>
    public string StoppedBy { get; set; } = "";

    /// <summary>Money that reached the gang, minor units.</summary>
    public long LostMinor { get; set; }

    /// <summary>Money that was asked for and did not move, minor units.</summary>
    public long SavedMinor { get; set; }

    /// <summary>True once the script has run out or was stopped.</summary>
    public bool IsOver { get; set; }

    /// <summary>True when the person was drawn in: further than an unanswered or short call.</summary>
    public bool IsDrawnIn { get; set; }
}
