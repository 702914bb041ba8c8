using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;

namespace Levee.Contracts.Codec;

/// <summary>Reads what <see cref="BatchWriter"/> wrote.</summary>
/// <param name="skipsUnknown">Read what is not known as absent, instead of refusing the row.</param>
internal sealed class BatchReader(bool skipsUnknown)
{
    private readonly EventColumnReader columns = new();
    private readonly List<int>[] rowsOfKind = [.. Enumerable.Range(0, 32).Select(_ => new List<int>())];
    private readonly List<int> skippedEvents = [];

    public void Read(JournalRow row, Batch batch)
    {
        ByteSource source = new(row.Body.Span);
        byte format = source.Byte();
        if (format == 0) throw source.Damaged("its format is 0");
        if (format > BatchCodec.Format)
            throw new NewerBytesException($"format {format} (this build reads up to {BatchCodec.Format})", 0);
        ColumnRules rules = new(skipsUnknown, ChecksWords: source.Fixed64() != ContractListing.SchemaHash);
        batch.First = row.First;
        batch.Time = new Instant(source.Signed());
        if (batch.Time != row.Time)
            throw source.Damaged($"its time is {batch.Time.UnixMs} ms, the row says {row.Time.UnixMs} ms");
        int count = source.Number(BatchCodec.EntriesMax, "the count of entries");
        if (count != row.Count) throw source.Damaged($"it holds {count} entries, the row says {row.Count}");
        ReadSections(source, batch, rules, count);
    }

    private void ReadSections(ByteSource source, Batch batch, ColumnRules rules, int count)
    {
        bool hasKinds = false;
        int othersRead = 0;
        while (!source.IsAtEnd)
        {
            int at = source.Offset;
            int section = source.Byte();
            ByteSource part = source.Part();
            if (section != BodySection.Kinds && !hasKinds) throw part.Damaged("the kinds of entries must come first");
            switch (section)
            {
                case BodySection.Kinds when !hasKinds:
                    ReadKinds(ref part, batch, count);
                    hasKinds = true;
                    break;
                case BodySection.Events:
                    ReadEvents(part, batch.Events, rules);
                    break;
                case BodySection.Others:
                    othersRead = ReadOthers(part, batch);
                    break;
                case BodySection.Outputs:
                    ReadOutputs(part, batch);
                    break;
                case BodySection.Kinds:
                    throw part.Damaged("the kinds of entries come twice");
                default:
                    if (!skipsUnknown) throw new NewerBytesException($"section {section}", at);
                    break;
            }
        }
        if (!hasKinds) throw source.Damaged("the kinds of entries are missing");
        if (othersRead != batch.Others.Count - skippedEvents.Count)
            throw source.Damaged("the entries that are not events are missing");
    }

    /// <summary>Adds every entry: events empty, others as placeholders until their own section is read.</summary>
    private void ReadKinds(ref ByteSource part, Batch batch, int count)
    {
        foreach (List<int> rows in rowsOfKind) rows.Clear();
        skippedEvents.Clear();
        while (!part.IsAtEnd)
        {
            int at = part.Offset;
            byte kind = part.Byte();
            int run = part.Number(count - batch.Count, "a run of entries");
            bool isEvent = kind < 32;
            bool isKnown = isEvent
                ? kind > 0 && kind <= EventSchemas.All.Count
                : EntryForms.All.ContainsKey((EntryKind)kind);
            if (!isKnown && (kind == 0 || !skipsUnknown)) throw new NewerBytesException($"entry kind {kind}", at);
            for (int i = 0; i < run; i++)
            {
                if (isEvent && isKnown)
                {
                    rowsOfKind[kind].Add(batch.AddEvent((EventKind)kind).Index);
                    continue;
                }
                if (isEvent) skippedEvents.Add(batch.Others.Count);
                batch.Add(isKnown ? PendingEntry.Of(kind) : new SkippedEntry { Number = kind });
            }
        }
        if (batch.Count != count) throw part.Damaged($"kinds are given for {batch.Count} of {count} entries");
    }

    private void ReadEvents(ByteSource part, EventBatch events, ColumnRules rules)
    {
        int at = part.Offset;
        byte kind = part.Byte();
        if (kind == 0 || kind >= rowsOfKind.Length) throw part.Damaged($"{kind} is not a kind of event");
        if (kind > EventSchemas.All.Count)
        {
            if (skipsUnknown) return;
            throw new NewerBytesException($"event kind {kind}", at);
        }
        if (rowsOfKind[kind].Count == 0) throw part.Damaged($"columns of kind {kind}, but no such event");
        columns.Read(part, events, EventSchemas.Of((EventKind)kind),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rowsOfKind[kind]), rules);
    }

    private int ReadOthers(ByteSource part, Batch batch)
    {
        int read = 0;
        int nextSkipped = 0;
        for (int i = 0; i < batch.Others.Count; i++)
        {
            if (nextSkipped < skippedEvents.Count && skippedEvents[nextSkipped] == i)
            {
                nextSkipped++;
                continue;
            }
            ByteSource record = part.Part();
            if (batch.Others[i] is PendingEntry pending)
                batch.Others[i] = EntryForms.Read(pending.Kind, record, skipsUnknown);
            read++;
        }
        if (!part.IsAtEnd) throw part.Damaged("more entries than kinds were given");
        return read;
    }

    private void ReadOutputs(ByteSource part, Batch batch)
    {
        int next = 0;
        while (!part.IsAtEnd)
        {
            int entry = next + part.Number(batch.Count - next, "an output's entry");
            if (entry >= batch.Count) throw part.Damaged($"an output is about entry {entry} of {batch.Count}");
            RecordSource record = new(part.Part(), OutputForms.Output, skipsUnknown);
            batch.Outputs.Add(OutputForms.Output.Read(record) with { Entry = entry });
            next = entry + 1;
        }
    }
}
