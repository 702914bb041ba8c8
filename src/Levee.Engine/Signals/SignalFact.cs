namespace Levee.Engine.Signals;

/// <summary>What one provenance says of a subject on a list.</summary>
/// <param name="provenance">Where the fact comes from.</param>
internal sealed class SignalFact(string provenance)
{
    /// <summary>Where the fact comes from.</summary>
    internal string Provenance { get; } = provenance;

    /// <summary>Confidence in thousandths.</summary>
    internal int Confidence { get; set; }

    /// <summary>True when it was checked.</summary>
    internal bool IsVerified { get; set; }

    /// <summary>When it lapses, Unix milliseconds.</summary>
    internal long UntilMs { get; set; }

    /// <summary>On how many events a rule spoke because of it.</summary>
    internal long Hits { get; set; }
}
