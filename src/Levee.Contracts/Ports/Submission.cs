using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Contracts.Ports;

/// <summary>
/// What one request brings: events or other entries of one source in its order, and who waits for the
/// answers.
/// </summary>
public sealed class Submission
{
    /// <summary>The events, subjects as pseudonyms; empty when <see cref="Entries"/> is used.</summary>
    public EventBatch Events { get; init; } = new(0);

    /// <summary>Entries that are not events; they come after the events.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>
    /// Called once, on the loop's thread, after everything was committed (or could not be): must only hand the result
    /// on. Answers stand in submission order, events first.
    /// </summary>
    public required Action<SubmissionResult> Completed { get; init; }

    /// <summary>Number of entries brought.</summary>
    public int Count => Events.Count + Entries.Count;
}
