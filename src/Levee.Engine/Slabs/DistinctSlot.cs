using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>The different subjects met: how many were met last in each pane, and which.</summary>
internal struct DistinctSlot
{
    /// <summary>How many were met last in each pane; it stands first, so that it is read as a count.</summary>
    public CountSlot Counts;

    /// <summary>Who was met, and in which pane last.</summary>
    public SubjectSet Set;

    /// <summary>
    /// Notes a subject in a pane that <see cref="CountSlot.Reach"/> made room for; false when the set is full.
    /// </summary>
    public unsafe bool TryMeet(int subject, PaneStamp at, SubjectSets sets)
    {
        long newest = Counts.Head.Newest;
        MetSubject* met = sets.Open(ref Set, subject, newest, out bool isNew);
        if (met == null) return false;
        if (!isNew && met->IsAlive(newest))
        {
            int age = met->Age(newest), ahead = (int)(newest - at.Pane);
            if (age <= ahead) return true;
            Counts.TakeFrom((at.Slot + ahead - age + Window.Panes) % Window.Panes);
        }
        met->Pane = unchecked((int)at.Pane);
        Counts.Add(at);
        return true;
    }
}
