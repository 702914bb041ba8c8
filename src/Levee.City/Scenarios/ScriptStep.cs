namespace Levee.City.Scenarios;

/// <summary>One step of a gang's script with one person.</summary>
// Members with a default have setters: generated JSON readers lose the defaults of init-only ones.
public sealed record ScriptStep
{
    /// <summary>What is done.</summary>
    public required ScriptAct Do { get; init; }

    /// <summary>Chance that it comes to this step after the one before, 0 to 1.</summary>
    public required double Chance { get; init; }

    /// <summary>
    /// Minutes after the step before began (or, for a call that was answered, after it ended): least and most.
    /// </summary>
    public IReadOnlyList<double> AfterMinutes { get; set; } = [0, 0];

    /// <summary>True when it happens while the last call is still going on: counted from that call's answer.</summary>
    public bool DuringCall { get; set; }

    /// <summary>Minutes of conversation for a call, or seconds on the page for a visit: least and most.</summary>
    public IReadOnlyList<double> Lasts { get; set; } = [0, 0];

    /// <summary>Money of a payment in major units: least and most.</summary>
    public IReadOnlyList<double> Amount { get; set; } = [0, 0];

    /// <summary>How often a payment is repeated to further mules.</summary>
    public int Times { get; set; } = 1;
}
