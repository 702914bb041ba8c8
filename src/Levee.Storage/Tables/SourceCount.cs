using Levee.Contracts;

namespace Levee.Storage.Tables;

/// <summary>What one source sent on one UTC day, by step.</summary>
/// <param name="Partition">Where to.</param>
/// <param name="Source">The source.</param>
/// <param name="Day">The start of the day.</param>
/// <param name="Step">The step its events got.</param>
/// <param name="Events">How many.</param>
/// <param name="Late">How many of them were older than the source's lateness.</param>
/// <param name="Unscreened">How many it reported as passed unscreened (with step allow).</param>
public sealed record SourceCount(
    string Partition, SourceId Source, Instant Day, Step Step, long Events, long Late, long Unscreened);
