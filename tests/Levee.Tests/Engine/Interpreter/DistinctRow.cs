using Levee.Engine.Measures;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>The different subjects met, each with the newest pane it was met in.</summary>
internal struct DistinctRow
{
    private const int PurgeAtLeast = 32;
    private Dictionary<int, long>? met;
    private int purgeAt;

    /// <summary>How many subjects were met last in each pane.</summary>
    public PaneRow Counts;

    /// <summary>The subjects met, for writing.</summary>
    public readonly IReadOnlyDictionary<int, long> Met => met ?? [];

    /// <summary>Notes a subject in a pane that <see cref="Counts"/> reached; false when the set is full.</summary>
    public bool TryMeet(int subject, long pane)
    {
        met ??= [];
        if (met.TryGetValue(subject, out long before))
        {
            if (before >= pane) return true;
            if (before > Counts.Newest - Window.Panes) Counts.TryAdd(before, -1);
        }
        else if (met.Count >= Math.Max(purgeAt, PurgeAtLeast))
        {
            Purge();
            if (met.Count >= EngineLimits.DistinctMax) return false;
        }
        met[subject] = pane;
        Counts.TryAdd(pane, 1);
        return true;
    }

    // Subjects of panes that died count nowhere: dropping them changes no value and keeps the set small.
    private void Purge()
    {
        long dead = Counts.Newest - Window.Panes;
        foreach ((int subject, long pane) in met!)
            if (pane <= dead)
                met.Remove(subject);
        purgeAt = Math.Min(EngineLimits.DistinctMax, met.Count * 2);
    }
}
