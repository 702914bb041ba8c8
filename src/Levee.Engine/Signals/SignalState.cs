using Levee.Contracts.Entries;
using Levee.Engine.Measures;

namespace Levee.Engine.Signals;

/// <summary>Listed facts about subjects, by list, with confidence, expiry and hits. Owned by one decider.</summary>
/// <param name="rowsMax">Subjects a list; the least recently changed leaves first.</param>
internal sealed class SignalState(int rowsMax)
{
    private readonly SortedDictionary<string, SignalList> lists = new(StringComparer.Ordinal);

    /// <summary>A list by its name; it is empty until something is listed.</summary>
    internal SignalList this[string name]
    {
        get
        {
            if (!lists.TryGetValue(name, out SignalList? list)) lists.Add(name, list = new SignalList(rowsMax));
            return list;
        }
    }

    /// <summary>The hits by list and subject.</summary>
    internal SignalHits Hits { get; } = new();

    /// <summary>Takes in a change; confidence 0 withdraws what that provenance said.</summary>
    internal void Fold(SignalChanged change)
    {
        if (change.Numbers.Count > 0 && change.Numbers[0] != 0) this[change.List].Fold(change);
    }

    /// <summary>Counts a hit on every fact in force.</summary>
    internal void Hit(string list, int subject, long atMs)
    {
        Hits.Add(list, subject);
        this[list].Hit(subject, atMs);
    }

    // A list that only rules name and nobody filled is not state.
    internal void Write(StateWriter writer)
    {
        writer.Int(lists.Values.Count(list => list.Count > 0));
        foreach ((string name, SignalList list) in lists)
        {
            if (list.Count == 0) continue;
            writer.Text(name);
            list.Write(writer);
        }
    }
}
