using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Web.Live;

namespace Levee.Web.Verdicts;

/// <summary>
/// Finds the events that led to a verdict: others of the same subjects in the two hours before, by reading the retained
/// journal on demand, never more than <see cref="EntriesMax"/> entries of it.
/// </summary>
internal static class LeadFinder
{
    /// <summary>Entries read at most.</summary>
    public const int EntriesMax = 200_000;

    /// <summary>Events listed at most.</summary>
    public const int ListedMax = 40;

    /// <summary>How far back, milliseconds.</summary>
    public const long WindowMs = 2 * 3_600_000;

    public static LeadSearch Find(INode node, LiveRow about)
    {
        Position start = new(Math.Max(1, about.Position.Value - EntriesMax));
        HashSet<int> subjects = [.. about.Numbers];
        Instant since = about.Time.Plus(-WindowMs), back = about.Time;
        Queue<LiveRow> found = new();
        long scanned = 0, more = 0;
        bool isWhole = start.Value == 1;
        foreach (Batch batch in node.Read(PartitionName.Screen, start))
        {
            if (batch.First >= about.Position) break;
            if (batch.Time < since)
            {
                isWhole = true;
                continue;
            }
            if (scanned == 0) back = batch.Time;
            for (int i = 0; i < batch.Count && batch.PositionOf(i) < about.Position; i++)
            {
                scanned++;
                EntrySlot slot = batch.Entries[i];
                if (!slot.IsEvent || !Shares(batch.Events[slot.Index].Numbers, subjects)) continue;
                found.Enqueue(new LiveRow(
                    batch.PositionOf(i), batch.Time, batch.Events[slot.Index], batch.OutputOf(i)?.Verdict));
                if (found.Count <= ListedMax) continue;
                found.Dequeue();
                more++;
            }
        }
        return new LeadSearch([.. found.Reverse()], more, scanned, isWhole && back > since ? since : back, isWhole);
    }

    private static bool Shares(ReadOnlySpan<int> numbers, HashSet<int> subjects)
    {
        foreach (int number in numbers)
            if (number != 0 && subjects.Contains(number))
                return true;
        return false;
    }
}
