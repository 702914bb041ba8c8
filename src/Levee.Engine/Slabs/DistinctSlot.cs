using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>The different subjects met: how many were met last in each pane, and which.</summary>
internal struct DistinctSlot
{
    public RingHead Head;
    private PaneCounts counts;

    /// <summary>Who was met, and in which pane last.</summary>
    public SubjectSet Set;

    /// <summary>Makes room for an event; false when it is too old.</summary>
    public bool Reach(PaneStamp at)
    {
        if (!Head.Reach(at, out uint cleared)) return false;
        counts.Clear(cleared);
        return true;
    }

    /// <summary>Notes a subject in a pane that <see cref="Reach"/> made room for; false when the set is full.</summary>
    public unsafe bool TryMeet(int subject, PaneStamp at, SubjectSets sets)
    {
        MetSubject* met = sets.Open(ref Set, subject, Head.Newest, out bool isNew);
        if (met == null) return false;
        if (!isNew && met->IsAlive(Head.Newest))
        {
            int age = met->Age(Head.Newest), ahead = (int)(Head.Newest - at.Pane);
            if (age <= ahead) return true;
            counts[(at.Slot + ahead - age + Window.Panes) % Window.Panes]--;
        }
        met->Pane = unchecked((int)at.Pane);
        counts[at.Slot]++;
        return true;
    }

    /// <summary>Different subjects met in the panes that are not stale.</summary>
    public readonly long Sum(uint stale) => counts.Sum(stale);
}
