using Levee.Web.Live;

namespace Levee.Web.Subjects;

/// <summary>A line of a subject's timeline: a day, an event, or a gap between two events.</summary>
public sealed record TimelineItem
{
    /// <summary>The day that begins here, going back; empty for another line.</summary>
    public string Day { get; init; } = "";

    /// <summary>The event; null for another line.</summary>
    public LiveCells? Cells { get; init; }

    /// <summary>The other subject of the event, as a pseudonym; empty when there is none.</summary>
    public string Other { get; init; } = "";

    /// <summary>The way to that subject's page; null when it has none.</summary>
    public string? OtherPath { get; init; }

    /// <summary>What the gap says; empty for another line.</summary>
    public string Gap { get; init; } = "";

    /// <summary>Events without a rule's word that the gap folds away.</summary>
    public IReadOnlyList<LiveCells> Folded { get; init; } = [];
}
