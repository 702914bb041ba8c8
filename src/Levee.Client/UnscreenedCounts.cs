using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Client;

/// <summary>
/// Events that passed while the node was down, by kind, until they are reported. Written by the sending loop.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class UnscreenedCounts(TimeProvider time)
{
    private readonly Dictionary<EventKind, SentUnscreened> open = [];
    private long total;

    /// <summary>All events ever counted; readable from any thread.</summary>
    public long Total => Volatile.Read(ref total);

    public bool IsEmpty => open.Count == 0;

    public void Count(EventKind kind)
    {
        Instant now = new(time.GetUtcNow().ToUnixTimeMilliseconds());
        open[kind] = open.TryGetValue(kind, out SentUnscreened? known)
            ? known with { Count = known.Count + 1, Until = now }
            : new SentUnscreened(kind, 1, now, now);
        Volatile.Write(ref total, total + 1);
    }

    /// <summary>What is to be reported; afterwards nothing is.</summary>
    public IReadOnlyList<SentUnscreened> Take()
    {
        SentUnscreened[] taken = [.. open.Values];
        open.Clear();
        return taken;
    }

    /// <summary>Puts back what could not be reported.</summary>
    public void Return(IEnumerable<SentUnscreened> reports)
    {
        foreach (SentUnscreened report in reports)
            open[report.Kind] = open.TryGetValue(report.Kind, out SentUnscreened? known)
                ? report with { Count = report.Count + known.Count, Until = known.Until }
                : report;
    }
}
