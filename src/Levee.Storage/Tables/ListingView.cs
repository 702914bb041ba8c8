using Levee.Contracts;
using Levee.Contracts.Signals;

namespace Levee.Storage.Tables;

/// <summary>A listing as a screen shows it.</summary>
public sealed record ListingView
{
    /// <summary>The desk position that opened it.</summary>
    public required Position Id { get; init; }

    /// <summary>The list.</summary>
    public required string List { get; init; }

    /// <summary>The desk journal's number of whom it is about.</summary>
    public required int Subject { get; init; }

    /// <summary>Who says so: <c>desk</c>, or source and feed with a slash between.</summary>
    public required string Provenance { get; init; }

    /// <summary>How much it covers.</summary>
    public required SignalScope Scope { get; init; }

    /// <summary>The state.</summary>
    public required string State { get; init; }

    /// <summary>Confidence in thousandths.</summary>
    public required int Confidence { get; init; }

    /// <summary>True when persons checked it.</summary>
    public required bool IsChecked { get; init; }

    /// <summary>When it ends, or null before it is in force.</summary>
    public required Instant? Until { get; init; }

    /// <summary>How often its source said so.</summary>
    public required long Seen { get; init; }

    /// <summary>How often the public objected.</summary>
    public required long Objections { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>Since when it is or was in force, or null.</summary>
    public required Instant? Since { get; init; }
}
