namespace Levee.Contracts.Entries;

/// <summary>
/// A rule set (on screen) or a table of law and casework parameters (on desk) is in force from here on. Its whole text
/// is journaled, so any verdict can be proved years later.
/// </summary>
public sealed record RulesInForce : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.RulesInForce;

    /// <summary>SHA-256 of <see cref="Document"/>.</summary>
    public required Hash256 Hash { get; init; }

    /// <summary>The canonical form of the merged rules, scores, actions and parameters (UTF-8 JSON).</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The build that put it in force.</summary>
    public required string Build { get; init; }
}
