using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Channels.Http;

/// <summary>
/// Cuts a request that was read into parts: reports and accesses go to the desk, everything else to screen, stated
/// times to both. The order within a partition is kept. Owned by its request.
/// </summary>
internal sealed class Routing
{
    private Part? screen;
    private Part? desk;

    /// <summary>The parts in the order in which they must be handed over.</summary>
    public List<Part> Parts { get; } = [];

    /// <summary>Where the answer to each line comes from, by line; the default for a line that was refused.</summary>
    public List<Placement> Placements { get; } = [];

    public static Routing Of(WireBatch batch)
    {
        Routing routing = new();
        if (!routing.TryTakeWhole(batch)) routing.TakeLines(batch);
        return routing;
    }

    /// <summary>True for the kinds that the desk journals first.</summary>
    public static bool IsForDesk(EventKind kind) => kind is EventKind.Report or EventKind.Access;

    // Nearly every request is for one partition and states no time: its rows need not be copied then.
    private bool TryTakeWhole(WireBatch batch)
    {
        if (batch.Times.Count > 0 || batch.Events.Count == 0) return false;
        bool isForDesk = IsForDesk(batch.Events[0].Kind);
        for (int i = 1; i < batch.Events.Count; i++)
            if (IsForDesk(batch.Events[i].Kind) != isForDesk)
                return false;
        Part part = Open(isForDesk ? PartitionName.Desk : PartitionName.Screen);
        part.Events = batch.Events;
        foreach (WireLine line in batch.Lines)
            Placements.Add(line.Kind == WireLineKind.Event ? new Placement(part, line.Index) : default);
        return true;
    }

    private void TakeLines(WireBatch batch)
    {
        foreach (WireLine line in batch.Lines)
        {
            Placements.Add(line.Kind switch
            {
                WireLineKind.Event => TakeEvent(batch.Events[line.Index]),
                WireLineKind.Time => TakeTime(batch.Times[line.Index]),
                _ => default,
            });
        }
        for (int i = 0; i < Placements.Count; i++)
            if (Placements[i] is { Part: { } part, Index: < 0 } place)
                Placements[i] = new Placement(part, part.Events.Count - place.Index - 1);
    }

    private Placement TakeEvent(EventRow row)
    {
        Part part = IsForDesk(row.Kind) ? Room(ref desk, PartitionName.Desk) : Room(ref screen, PartitionName.Screen);
        return new Placement(part, part.Events.Add(row).Index);
    }

    private Placement TakeTime(TimeStated time)
    {
        desk ??= Open(PartitionName.Desk);
        desk.Entries.Add(time with { });
        screen ??= Open(PartitionName.Screen);
        screen.Entries.Add(time);
        // Below zero: counted from the end of the part's events, whose number is known only when all lines are placed.
        return new Placement(screen, -screen.Entries.Count);
    }

    // An event after a stated time belongs to the next submission, because entries come after events in one.
    private Part Room(ref Part? current, PartitionName partition)
    {
        if (current is null || current.Entries.Count > 0) current = Open(partition);
        return current;
    }

    private Part Open(PartitionName partition)
    {
        Part part = new(partition);
        Parts.Add(part);
        return part;
    }
}
