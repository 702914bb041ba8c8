using System.Collections.Concurrent;

namespace Levee.Engine.Signals;

/// <summary>
/// How often rules spoke because of a listed subject. It follows from the journal like all state, but is kept beside it
/// so that screens may read it from any thread; written by the decider's thread only.
/// </summary>
internal sealed class SignalHits
{
    private const int SubjectsMax = 1_000_000;
    private readonly ConcurrentDictionary<(string List, int Subject), long> counts = new();

    /// <summary>Counts one event; when the table is full, subjects not in it stay uncounted.</summary>
    internal void Add(string list, int subject)
    {
        if (counts.Count >= SubjectsMax && !counts.ContainsKey((list, subject))) return;
        counts.AddOrUpdate((list, subject), 1, static (_, count) => count + 1);
    }

    /// <summary>The events counted; safe from any thread.</summary>
    internal long Of(string list, int subject) => counts.GetValueOrDefault((list, subject));
}
