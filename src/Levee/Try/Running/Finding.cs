using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;

namespace Levee.Try.Running;

/// <summary>A line about which something would have been said.</summary>
internal sealed record Finding
{
    /// <summary>Where it stands.</summary>
    public required RowOrigin Origin { get; init; }

    /// <summary>The highest step of its events.</summary>
    public required Step Step { get; init; }

    /// <summary>The kind of the event that got it.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>When that happened.</summary>
    public required Instant At { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Its words.</summary>
    public required VerdictWords Words { get; init; }

    /// <summary>Who was protected.</summary>
    public required Subject Anchor { get; init; }

    /// <summary>Who stood against them; default when nobody did.</summary>
    public required Subject Counterpart { get; init; }

    /// <summary>The money it is about, minor units; 0 when it is not about money.</summary>
    public required long AmountMinor { get; init; }
}
