using Levee.City.World;

namespace Levee.City.Running;

/// <summary>A call as the parties mean it.</summary>
internal sealed record CallPlan
{
    public required Person Caller { get; init; }

    public required Person Callee { get; init; }

    /// <summary>The number shown, when it is not the caller's own.</summary>
    public string? ShownNumber { get; init; }

    public string Leg { get; init; } = "domestic";

    public string Cli { get; init; } = "verified-a";

    /// <summary>Coarse place of the caller, or null.</summary>
    public string? Cell { get; init; }

    public required bool IsAnswered { get; init; }

    public required double TalkSeconds { get; init; }
}
