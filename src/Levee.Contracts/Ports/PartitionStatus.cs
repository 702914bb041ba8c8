using Levee.Contracts.Entries;
using Levee.Contracts.Journal;

namespace Levee.Contracts.Ports;

/// <summary>How a partition is doing, for screens, health and metrics.</summary>
/// <param name="Head">The journal's head.</param>
/// <param name="Clock">Whose time it runs on.</param>
/// <param name="Waiting">Entries waiting in its queue.</param>
/// <param name="WaitingMax">The queue's bound.</param>
/// <param name="Accepted">Entries accepted since start.</param>
/// <param name="Late">Events counted late since start.</param>
/// <param name="Stopped">
/// Why it stopped or takes nothing now (no room in the store), in a sentence, or null while it runs: a refused post is
/// then answered 503, else 429.
/// </param>
/// <param name="Followers">Its followers' names and next positions.</param>
public sealed record PartitionStatus(
    Head Head, JournalClock Clock, int Waiting, int WaitingMax, long Accepted, long Late, string? Stopped,
    IReadOnlyList<(string Name, Position Next)> Followers);
