using System.Collections.Concurrent;
using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.Runtime;

/// <summary>
/// The sources registered in a journal and the events of each that came late. Written by the loop, read from any
/// thread.
/// </summary>
internal sealed class RegisteredSources
{
    private readonly ConcurrentDictionary<SourceId, SourceRegistered> registered = new();
    private readonly ConcurrentDictionary<SourceId, long> late = new();
    private long lateTotal;

    // Events of one source come in runs: the last source looked up answers most of them.
    private SourceId current;
    private long currentLatenessMs = long.MaxValue;

    /// <summary>Events counted late since start.</summary>
    public long LateTotal => Volatile.Read(ref lateTotal);

    /// <summary>Events counted late since start, by source.</summary>
    public IReadOnlyDictionary<SourceId, long> Late => late;

    /// <summary>The entry that registered a source last, or null.</summary>
    public SourceRegistered? Find(SourceId source) => registered.GetValueOrDefault(source);

    /// <summary>A source was registered or changed.</summary>
    public void Register(SourceRegistered entry)
    {
        registered[entry.Registered] = entry;
        current = SourceId.Node;
        currentLatenessMs = long.MaxValue;
    }

    /// <summary>
    /// True, and counted, when an event is older than its source's lateness; a source that was never registered
    /// states none.
    /// </summary>
    public bool CountIfLate(SourceId source, long ageMs)
    {
        if (source != current)
        {
            current = source;
            currentLatenessMs = Find(source)?.LatenessMs ?? long.MaxValue;
        }
        if (ageMs <= currentLatenessMs) return false;
        late.AddOrUpdate(source, 1, static (_, count) => count + 1);
        Volatile.Write(ref lateTotal, lateTotal + 1);
        return true;
    }
}
