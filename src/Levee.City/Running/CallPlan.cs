using Levee.City.World;

namespace Levee.City.Running;

/// <summary>A call as the parties mean it.</summary>
internal sealed record CallPlan
{
    /// <summary>
    /// Whose draws decide what is left open; never another party's, so that lives do not disturb each other.
    /// </summary>
    public required Chance Chance { get; init; }

    /// <summary>Who calls.</summary>
    public required Person Caller { get; init; }

    /// <summary>Who is called.</summary>
    public required Person Callee { get; init; }

    /// <summary>The number shown, when it is not the caller's own.</summary>
    public string? ShownNumber { get; init; }

    /// <summary>How it enters the callee's network.</summary>
    public string Leg { get; init; } = "domestic";

    /// <summary>What the network says of the number shown.</summary>
    public string Cli { get; init; } = "verified-a";

    /// <summary>Coarse place of the caller, or null.</summary>
    public string? Cell { get; init; }

    /// <summary>Whether the callee means to answer.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>Seconds of talk, when answered.</summary>
    public required double TalkSeconds { get; init; }
}
