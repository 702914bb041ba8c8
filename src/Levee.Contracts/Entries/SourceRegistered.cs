namespace Levee.Contracts.Entries;

/// <summary>What the ring needs to know of a source. Its key, rate and ranges stay outside, in configuration.</summary>
public sealed record SourceRegistered : Entry
{
    /// <inheritdoc/>
    public override EntryKind Kind => EntryKind.SourceRegistered;

    /// <summary>The number given to it.</summary>
    public required SourceId Registered { get; init; }

    /// <summary>Its name, such as <c>carrier-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How it writes subjects.</summary>
    public required SourceForm Form { get; init; }

    /// <summary>An event older than this at its batch's time counts as late, milliseconds.</summary>
    public required long LatenessMs { get; init; }

    /// <summary>
    /// How long after <see cref="Since"/> its subjects' <c>known</c> and <c>issued</c> stay unknown,
    /// milliseconds.
    /// </summary>
    public required long LearningMs { get; init; }

    /// <summary>From when it has been sending.</summary>
    public required Instant Since { get; init; }
}
