using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Client;

/// <summary>How many events of a kind passed unscreened while the node did not answer.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
public sealed record SentUnscreened(EventKind Kind, long Count, Instant From, Instant Until);
