using Levee.Contracts.Effects;

namespace Levee.Casework.Warnings;

/// <summary>What a warning is about, beside its workflow: whom, why, and what was sent. Owned by the desk.</summary>
internal sealed class WarningFacts
{
    /// <summary>The signal of the highest level, the last of them.</summary>
    public required WarningRaised Raised { get; set; }

    /// <summary>The desk's number of whom to warn.</summary>
    public required int Warned { get; init; }

    /// <summary>The desk's number of the counterpart of <see cref="Raised"/>; 0 when there is none.</summary>
    public required int Counterpart { get; set; }

    /// <summary>The entries of screen whose verdicts raised it.</summary>
    public List<long> Screens { get; } = [];

    /// <summary>The deliveries that were asked for.</summary>
    public List<WarningSent> Sent { get; } = [];
}
