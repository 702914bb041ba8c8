using Levee.Contracts;
using Levee.Contracts.Journal;

namespace Levee.Storage.Journal;

/// <summary>
/// Compares heads that were kept elsewhere with the rows of a journal as they pass by. The last kept head that is on
/// the chain and the first that is not tell between which rows two histories part.
/// </summary>
internal sealed class KeptHeadCheck
{
    private readonly PartitionName partition;
    private readonly IReadOnlyList<Head> kept;
    private readonly Dictionary<long, JournalRow> ends = [];
    private readonly HashSet<long> wanted;

    public KeptHeadCheck(PartitionName partition, IReadOnlyList<Head> kept)
    {
        this.partition = partition;
        this.kept = [.. kept.Where(head => head.Partition == partition)];
        wanted = [.. this.kept.Select(head => head.Next.Value)];
    }

    /// <summary>Takes note of a row at whose end a head was kept.</summary>
    public void Row(JournalRow row)
    {
        // Only the hashes are compared: let go of the bytes.
        if (wanted.Contains(row.Next.Value)) ends[row.Next.Value] = row with { Body = default, Sights = default };
    }

    /// <summary>Judges the kept heads between two positions; <paramref name="last"/> is the journal's own.</summary>
    public IReadOnlyList<KeptHead> Finish(Head last, Position from, Position to)
    {
        List<KeptHead> judged = [];
        Position agreed = from;
        foreach (Head head in kept.OrderBy(head => head.Next.Value))
        {
            if (head.Next <= from && from.Value > 1) continue;
            if (head.Next > to) continue;
            KeptHead result = Judge(head, last, agreed);
            if (result.IsOnChain && head.Next > agreed) agreed = head.Next;
            judged.Add(result);
        }
        return judged;
    }

    private KeptHead Judge(Head head, Head last, Position agreed)
    {
        string name = $"the kept head {head.Partition} {head.Next}";
        if (ends.TryGetValue(head.Next.Value, out JournalRow? row) && row.Hash == head.Hash && row.Time == head.Time)
            return new KeptHead(head, true, $"{name} is on this chain");
        if (head.Hash.IsDefault && head.Next.Value == 1) return new KeptHead(head, true, $"{name} is an empty journal");
        if (head.Next > last.Next)
            return new KeptHead(head, false, $"{name} lies beyond the end of this journal ({partition.At(last.Next)}): "
                + $"its tail is missing from {partition.At(last.Next)} on");
        string where = row is null
            ? $"no row of this journal ends before {partition.At(head.Next)}"
            : $"the row at {partition.At(row.First)} has another " + (row.Hash == head.Hash ? "time" : "hash");
        return new KeptHead(head, false, $"{name} is not on this chain: {where}. The journal was rewritten; the first "
            + $"row that differs stands at or after {partition.At(agreed)} and before {partition.At(head.Next)}");
    }
}
