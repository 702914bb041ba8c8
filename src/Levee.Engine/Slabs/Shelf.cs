using System.Runtime.Intrinsics.X86;
using Levee.Contracts.Events;
using Levee.Engine.Measures;

namespace Levee.Engine.Slabs;

/// <summary>
/// The rows of all measures that one kind of event feeds for one of its subjects: one row a subject, found once an
/// event, whatever number of measures stands in it. Owned by one decider.
/// </summary>
internal sealed unsafe class Shelf
{
    private readonly SlabRows rows;
    private readonly SubjectSets sets;
    private readonly bool hasSets;

    /// <summary>A shelf for measures of one kind and subject, empty.</summary>
    /// <param name="definitions">The measures with the last pane each did not see whole.</param>
    /// <param name="sets">Where the members of <c>distinct</c> are kept.</param>
    /// <param name="rowsMax">The most subjects.</param>
    internal Shelf(IReadOnlyList<(MeasureDefinition Definition, long LastPaneUnseen)> definitions, SubjectSets sets,
        int rowsMax)
    {
        this.sets = sets;
        Kind = definitions[0].Definition.Pattern.Kind;
        By = definitions[0].Definition.Pattern.By;
        Out = definitions[0].Definition.Out;
        int bytes = sizeof(RowHead);
        List<MeasurePlace> places = [];
        foreach ((MeasureDefinition definition, long unseen) in definitions)
        {
            places.Add(new MeasurePlace(definition, bytes, unseen));
            bytes += places[^1].Bytes;
        }
        Places = places;
        hasSets = places.Exists(place => place.Function == MeasureFunction.Distinct);
        RowBytes = (bytes + 31) & ~31;
        rows = new SlabRows(RowBytes, rowsMax);
    }

    /// <summary>The kind of event that feeds it.</summary>
    internal EventSchema Kind { get; }

    /// <summary>Whose rows they are.</summary>
    internal SubjectPath By { get; }

    /// <summary>As whom the same subjects give, or null.</summary>
    internal SubjectPath? Out { get; }

    /// <summary>What it holds, for people and as a key.</summary>
    internal string Name => NameOf(Places[0].Definition);

    /// <summary>The measures.</summary>
    internal IReadOnlyList<MeasurePlace> Places { get; }

    /// <summary>Bytes a row.</summary>
    internal int RowBytes { get; }

    /// <summary>Subjects held.</summary>
    internal int Count => rows.Count;

    /// <summary>Native bytes taken, sets not counted.</summary>
    internal long Bytes => rows.Bytes;

    /// <summary>Rows with events up to this time were evicted: an absent row may be one of them.</summary>
    internal long EvictedThroughMs { get; private set; } = long.MinValue;

    /// <summary>The shelf on which a measure stands.</summary>
    internal static string NameOf(MeasureDefinition definition) =>
        $"{definition.Pattern.Kind.Name} by {definition.Pattern.By}"
            + (definition.Out is null ? "" : $" then {definition.Out}");

    /// <summary>The row of a subject, or null.</summary>
    internal byte* Find(int subject) => rows.Find(subject);

    /// <summary>The row of a subject, made when there is none, for an event to be taken in.</summary>
    internal byte* Open(byte* found, int subject, long atMs)
    {
        RowHead* head = (RowHead*)found;
        if (head != null)
        {
            head->IsFedAgain = 1;
            if (atMs > head->NewestMs) head->NewestMs = atMs;
            return found;
        }
        if (rows.IsFull) Evict();
        head = (RowHead*)rows.Add(subject);
        head->NewestMs = atMs;
        head->UnseenThroughMs = EvictedThroughMs;
        return (byte*)head;
    }

    /// <summary>True when nothing certain can be said of a window that starts at a pane.</summary>
    internal bool IsUnseen(byte* row, MeasurePlace place, long first) =>
        first <= place.LastPaneUnseen || UnseenThrough(row, place) >= first;

    /// <summary>Events up to this pane may be missing because of evictions; none: the smallest number.</summary>
    internal long UnseenThrough(byte* row, MeasurePlace place)
    {
        long unseenMs = row == null ? EvictedThroughMs : ((RowHead*)row)->UnseenThroughMs;
        return unseenMs == long.MinValue ? unseenMs : place.Definition.Window.PaneOf(unseenMs);
    }

    /// <summary>Asks for the place where a subject would be found.</summary>
    internal void PrefetchIndex(int subject) => rows.PrefetchIndex(subject);

    /// <summary>Asks for the memory of a subject's row.</summary>
    internal void PrefetchRow(int subject) => rows.PrefetchRow(subject, RowBytes);

    /// <summary>Asks for the members of a subject's sets.</summary>
    internal void PrefetchSets(int subject)
    {
        if (!hasSets || !Sse.IsSupported) return;
        byte* row = rows.Find(subject);
        if (row == null) return;
        foreach (MeasurePlace place in Places)
            if (place.Function == MeasureFunction.Distinct)
                Sse.Prefetch0(((DistinctSlot*)(row + place.Offset))->Set.Block);
    }

    /// <summary>Takes the rows of the shelf that stood here before: what both hold goes on.</summary>
    internal void TakeOver(Shelf before)
    {
        EvictedThroughMs = before.EvictedThroughMs;
        Dictionary<string, MeasurePlace> here = Places.ToDictionary(place => place.Definition.Text,
            StringComparer.Ordinal);
        foreach (MeasurePlace place in before.Places)
            if (here.TryGetValue(place.Definition.Text, out MeasurePlace? same))
                same.Totals = place.Totals;
        for (int row = 0; row < before.Count; row++)
        {
            byte* from = before.rows.At(row);
            byte* to = rows.Add(((RowHead*)from)->Subject);
            *(RowHead*)to = *(RowHead*)from;
            foreach (MeasurePlace place in before.Places)
                if (here.TryGetValue(place.Definition.Text, out MeasurePlace? now))
                    Buffer.MemoryCopy(from + place.Offset, to + now.Offset, now.Bytes, place.Bytes);
                else
                    before.FreeSet(from, place);
        }
        rows.TakeHandOf(before.rows);
    }

    /// <summary>Gives all sets back, before the shelf is dropped.</summary>
    internal void FreeSets()
    {
        for (int row = 0; row < rows.Count; row++)
            foreach (MeasurePlace place in Places)
                FreeSet(rows.At(row), place);
    }

    /// <summary>Writes the rows in their order.</summary>
    internal void Write(StateWriter writer)
    {
        writer.Text(Name);
        writer.Long(EvictedThroughMs);
        writer.Int(rows.Count);
        foreach (MeasurePlace place in Places)
        {
            writer.Text(place.Definition.Text);
            writer.Long(place.LastPaneUnseen);
            place.Totals?.Write(writer);
        }
        for (int row = 0; row < rows.Count; row++)
        {
            byte* at = rows.At(row);
            writer.Bytes(new ReadOnlySpan<byte>(at, sizeof(RowHead)));
            foreach (MeasurePlace place in Places) WriteSlot(writer, at, place);
        }
    }

    private static void WriteSlot(StateWriter writer, byte* row, MeasurePlace place)
    {
        byte* slot = row + place.Offset;
        if (place.Function != MeasureFunction.Distinct)
        {
            writer.Bytes(new ReadOnlySpan<byte>(slot, place.Bytes));
            return;
        }
        writer.Bytes(new ReadOnlySpan<byte>(slot, place.Bytes - sizeof(SubjectSet)));
        ref DistinctSlot distinct = ref *(DistinctSlot*)slot;
        List<MetSubject> alive = SubjectSets.Alive(distinct.Set, distinct.Counts.Head.Newest);
        writer.Int(alive.Count);
        foreach (MetSubject met in alive)
        {
            writer.Int(met.Subject);
            writer.Int(met.Pane);
        }
    }

    private void Evict()
    {
        byte* row = rows.NextOut();
        EvictedThroughMs = Math.Max(EvictedThroughMs, ((RowHead*)row)->NewestMs);
        foreach (MeasurePlace place in Places) FreeSet(row, place);
        rows.RemoveNextOut();
    }

    private void FreeSet(byte* row, MeasurePlace place)
    {
        if (place.Function == MeasureFunction.Distinct) sets.Free(ref ((DistinctSlot*)(row + place.Offset))->Set);
    }
}
