using Levee.Contracts.Events;
using Levee.Engine.Measures;

namespace Levee.Engine.Decider;

/// <summary>
/// Asks for the memory that events will touch while the ones before them are decided: rows lie scattered over
/// gigabytes, and waiting for each in turn would take longer than all the work on them. It changes nothing: what is not
/// there yet is found later. Owned by one decider.
/// </summary>
/// <param name="facts">Links and peers.</param>
internal sealed unsafe class EventPrefetch(EventFacts facts)
{
    /// <summary>Events asked for at once: enough to hide the waiting, few enough to stay in the first caches.</summary>
    internal const int Group = 32;

    private KindAccess[] accesses = [];

    /// <summary>Takes the plans of the rule set in force, in the order of the kinds.</summary>
    internal void Use(KindAccess[] planned) => accesses = planned;

    /// <summary>
    /// Asks for what the events from one row on touch, in waves: where things stand, then the things.
    /// </summary>
    internal void Ask(EventBatch events, int from, int count)
    {
        for (int i = from; i < from + count; i++) AskPlaces(events[i]);
        for (int i = from; i < from + count; i++) AskRows(events[i]);
        for (int i = from; i < from + count; i++) AskLinkedPlaces(events[i]);
        for (int i = from; i < from + count; i++) AskLinkedRows(events[i]);
    }

    private void AskPlaces(EventRow row)
    {
        KindAccess access = accesses[(int)row.Kind - 1];
        foreach (EventRole role in access.LinkedRoles) facts.Links.PrefetchIndex(row[role]);
        foreach (EventRole role in access.PeerRoles) facts.Peers.PrefetchIndex(row[role]);
        foreach (RowAccess asked in access.Rows)
            if (access.Paths[asked.Path] is { Hop: Hop.None, Role: var role })
                asked.Shelf.PrefetchIndex(row[role]);
    }

    private void AskRows(EventRow row)
    {
        KindAccess access = accesses[(int)row.Kind - 1];
        foreach (EventRole role in access.LinkedRoles) facts.Links.PrefetchRow(row[role]);
        foreach (EventRole role in access.PeerRoles) facts.Peers.PrefetchRow(row[role]);
        foreach (RowAccess asked in access.Rows)
            if (access.Paths[asked.Path] is { Hop: Hop.None, Role: var role })
                asked.Shelf.PrefetchRow(row[role]);
    }

    private void AskLinkedPlaces(EventRow row)
    {
        KindAccess access = accesses[(int)row.Kind - 1];
        foreach (EventRole role in access.PeerRoles) facts.Peers.PrefetchPeers(row[role]);
        foreach (RowAccess asked in access.Rows)
            if (access.Paths[asked.Path] is { Hop: not Hop.None } path)
                asked.Shelf.PrefetchIndex(facts.Resolve(row, path));
            else
                asked.Shelf.PrefetchSets(row[access.Paths[asked.Path].Role]);
    }

    private void AskLinkedRows(EventRow row)
    {
        KindAccess access = accesses[(int)row.Kind - 1];
        foreach (RowAccess asked in access.Rows)
            if (access.Paths[asked.Path] is { Hop: not Hop.None } path)
                asked.Shelf.PrefetchRow(facts.Resolve(row, path));
    }
}
