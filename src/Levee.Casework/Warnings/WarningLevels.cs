using Levee.Contracts.Effects;

namespace Levee.Casework.Warnings;

/// <summary>Levels by name, as the workflow keeps them.</summary>
public static class WarningLevels
{
    /// <summary>The name of a level: <c>low</c>, <c>medium</c>, <c>high</c>.</summary>
    public static string NameOf(WarningLevel level) => level switch
    {
        WarningLevel.Low => "low",
        WarningLevel.Medium => "medium",
        WarningLevel.High => "high",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The level with a name; low for any other text.</summary>
    public static WarningLevel Of(string name) => name switch
    {
        "high" => WarningLevel.High,
        "medium" => WarningLevel.Medium,
        _ => WarningLevel.Low,
    };
}
