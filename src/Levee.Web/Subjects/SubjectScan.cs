using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Web.Live;
using Levee.Web.Verdicts;

namespace Levee.Web.Subjects;

/// <summary>
/// Looks back through a retained journal for events, the newest first, in stretches, until enough are found or a bound
/// of entries or of time is reached. Safe from any thread.
/// </summary>
/// <param name="node">Whose journals.</param>
/// <param name="time">Measures how long a look takes.</param>
internal sealed class SubjectScan(INode node, TimeProvider time)
{
    /// <summary>Entries read at most.</summary>
    public const long EntriesMax = 200_000;

    private const long StretchEntries = 20_000;

    private static readonly TimeSpan LookMax = TimeSpan.FromSeconds(2);

    /// <summary>The events of a partition that are wanted, at most so many.</summary>
    public LeadSearch Find(PartitionName partition, Func<EventRow, bool> isWanted, int max)
    {
        Head head = node.Status(partition).Head;
        long end = head.Next.Value, began = time.GetTimestamp(), scanned = 0;
        Instant back = head.Time;
        List<LiveRow> newest = [];
        while (end > 1 && scanned < EntriesMax && newest.Count < max && time.GetElapsedTime(began) < LookMax)
        {
            Position first = new(Math.Max(1, end - StretchEntries));
            List<LiveRow> found = [];
            long read = 0;
            foreach (Batch batch in node.Read(partition, first))
            {
                if (batch.First.Value >= end) break;
                if (read == 0) back = batch.Time;
                read += Take(batch, first.Value, end, isWanted, found);
            }
            found.Reverse();
            newest.AddRange(found);
            scanned += read;
            end = first.Value;
        }
        return new LeadSearch([.. newest.Take(max)], Math.Max(0, newest.Count - max), scanned, back, end <= 1);
    }

    private static long Take(Batch batch, long first, long end, Func<EventRow, bool> isWanted, List<LiveRow> found)
    {
        long read = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            Position position = batch.PositionOf(i);
            if (position.Value < first || position.Value >= end) continue;
            read++;
            EntrySlot slot = batch.Entries[i];
            if (!slot.IsEvent || !isWanted(batch.Events[slot.Index])) continue;
            found.Add(new LiveRow(position, batch.Time, batch.Events[slot.Index], batch.OutputOf(i)?.Verdict));
        }
        return read;
    }
}
