using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;

namespace Levee.Contracts.Codec;

/// <summary>
/// Writes a body: format byte, schema hash (8 bytes), journal time, count of entries, then the sections of
/// <see cref="BodySection"/>.
/// </summary>
internal sealed class BatchWriter
{
    private readonly ByteSink body = new(65_536);
    private readonly ByteSink sights = new();
    private readonly EventColumnWriter columns = new();
    private readonly int[] starts = new int[33];
    private int[] rows = new int[1024];

    public EncodedBatch Write(Batch batch)
    {
        Invariant.Require(batch.Count is > 0 and <= BatchCodec.EntriesMax);
        body.Clear();
        sights.Clear();
        body.Byte(BatchCodec.Format);
        body.Fixed64(ContractListing.SchemaHash);
        body.Signed(batch.Time.UnixMs);
        body.Varint((ulong)batch.Count);
        WriteKinds(batch);
        WriteEvents(batch.Events);
        WriteOthers(batch);
        WriteOutputs(batch);
        SightForm.Write(batch.Sights, sights);
        return new EncodedBatch(body.Memory, sights.Memory);
    }

    private void WriteKinds(Batch batch)
    {
        int section = BeginSection(BodySection.Kinds);
        IReadOnlyList<EntrySlot> entries = batch.Entries;
        int start = 0;
        for (int i = 1; i <= entries.Count; i++)
        {
            if (i < entries.Count && entries[i].Kind == entries[start].Kind) continue;
            body.Byte((byte)entries[start].Kind);
            body.Varint((ulong)(i - start));
            start = i;
        }
        body.End(section);
    }

    private void WriteEvents(EventBatch events)
    {
        SortRows(events);
        foreach (EventSchema schema in EventSchemas.All)
        {
            int kind = (int)schema.Kind;
            ReadOnlySpan<int> ofKind = rows.AsSpan(starts[kind], starts[kind + 1] - starts[kind]);
            if (ofKind.IsEmpty) continue;
            int section = BeginSection(BodySection.Events);
            body.Byte((byte)kind);
            columns.Write(body, events, schema, ofKind);
            body.End(section);
        }
    }

    /// <summary>Sorts the rows by kind, keeping their order within one: a counting sort.</summary>
    private void SortRows(EventBatch events)
    {
        if (rows.Length < events.Count) rows = new int[Math.Max(events.Count, rows.Length * 2)];
        Array.Clear(starts);
        for (int row = 0; row < events.Count; row++)
        {
            int kind = (int)events.KindOf(row);
            Invariant.Require(kind > 0 && kind <= EventSchemas.All.Count);
            starts[kind + 1]++;
        }
        for (int kind = 1; kind < starts.Length; kind++) starts[kind] += starts[kind - 1];
        Span<int> next = stackalloc int[33];
        starts.CopyTo(next);
        for (int row = 0; row < events.Count; row++) rows[next[(int)events.KindOf(row)]++] = row;
    }

    private void WriteOthers(Batch batch)
    {
        if (batch.Others.Count == 0) return;
        int section = BeginSection(BodySection.Others);
        foreach (Entry entry in batch.Others)
        {
            int begin = body.Begin();
            EntryForms.All[entry.Kind].WriteObject(entry, body);
            body.End(begin);
        }
        body.End(section);
    }

    private void WriteOutputs(Batch batch)
    {
        if (batch.Outputs.Count == 0) return;
        int section = BeginSection(BodySection.Outputs);
        int next = 0;
        foreach (EntryOutput output in batch.Outputs)
        {
            Invariant.Require(output.Entry >= next && output.Entry < batch.Count);
            body.Varint((ulong)(output.Entry - next));
            int begin = body.Begin();
            OutputForms.Output.Write(output, body);
            body.End(begin);
            next = output.Entry + 1;
        }
        body.End(section);
    }

    private int BeginSection(int number)
    {
        body.Byte((byte)number);
        return body.Begin();
    }
}
