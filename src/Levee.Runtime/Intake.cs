using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// Places entries in the batch being filled: the source's sequence window first, then time and subject numbers. Owned
/// by the loop.
/// </summary>
internal sealed class Intake(
    PartitionOptions options, PartitionMemory memory, JournalTime time, Func<Position, Batch> recall)
{
    private readonly bool hasTakers = options.TakingJournalTime.Count > 0;

    /// <summary>Places an event, or answers a retry. Returns how the entry was taken.</summary>
    public Placed Place(EventRow row, Batch batch)
    {
        SequenceWindow window = memory.Windows[row.Source];
        bool isWindowed = SequenceWindows.IsWindowed(row.Source, row.Sequence);
        if (isWindowed && !window.IsAbove(row.Sequence))
        {
            long key = window.Find(row.Sequence);
            if (key < 0) return new Placed(AnswerKind.Older) { Last = window.Last };
            // What the source said is compared as it was journaled then: its time replaced in the same way.
            SetTimes(row, window[key].Time);
            return Compare(window, key, BodyDigest.Of(row));
        }
        if (isWindowed && !window.LeavesRoom(row.Sequence)) return TooHigh(window);
        long ageMs = batch.Time.Since(row.At);
        SetTimes(row, batch.Time);
        memory.Sources.CountIfLate(row.Source, ageMs);
        if (isWindowed) Accept(window, row.Sequence, BodyDigest.Of(row), batch);
        Number(row, batch.Sights);
        batch.Add(row);
        return new Placed(AnswerKind.Accepted) { Position = batch.PositionOf(batch.Count - 1) };
    }

    /// <summary>Places an entry that is not an event, or answers a retry. Returns how the entry was taken.</summary>
    public Placed Place(Entry entry, Batch batch)
    {
        if (SequenceWindows.IsWindowed(entry.Source, entry.Sequence))
        {
            SequenceWindow window = memory.Windows[entry.Source];
            if (!window.IsAbove(entry.Sequence)) return Retried(entry, window);
            if (!window.LeavesRoom(entry.Sequence)) return TooHigh(window);
            Accept(window, entry.Sequence, memory.Digest.Of(entry), batch);
        }
        entry.Numbers = Numbers(entry.Subjects, batch.Sights);
        memory.Learn(entry);
        batch.Add(entry);
        return new Placed(AnswerKind.Accepted) { Position = batch.PositionOf(batch.Count - 1) };
    }

    /// <summary>
    /// True when a stated time would be taken for its sequence; a retry, or one too high, is answered without beginning
    /// a batch.
    /// </summary>
    public bool IsNew(Entry entry)
    {
        if (!SequenceWindows.IsWindowed(entry.Source, entry.Sequence)) return true;
        SequenceWindow window = memory.Windows[entry.Source];
        return window.IsAbove(entry.Sequence) && window.LeavesRoom(entry.Sequence);
    }

    private static Placed TooHigh(SequenceWindow window) => new(AnswerKind.TooHigh) { Last = window.Last };

    private Placed Retried(Entry entry, SequenceWindow window)
    {
        long key = window.Find(entry.Sequence);
        return key < 0
            ? new Placed(AnswerKind.Older) { Last = window.Last }
            : Compare(window, key, memory.Digest.Of(entry));
    }

    private Placed Compare(SequenceWindow window, long key, ulong digest)
    {
        ref SeenEntry seen = ref window[key];
        seen.Digest ??= Recorded(seen.Position);
        return seen.Digest == digest
            ? new Placed(AnswerKind.Repeated) { Position = seen.Position, HasOutput = seen.HasOutput }
            : new Placed(AnswerKind.OtherBody) { Last = window.Last };
    }

    private ulong Recorded(Position position)
    {
        Batch recorded = recall(position);
        EntrySlot slot = recorded.Entries[(int)(position.Value - recorded.First.Value)];
        return slot.IsEvent
            ? BodyDigest.Of(recorded.Events[slot.Index])
            : memory.Digest.Of(recorded.Others[slot.Index]);
    }

    private static void Accept(SequenceWindow window, SourceSequence sequence, ulong digest, Batch batch) =>
        window.Accept(new SeenEntry
        {
            Sequence = sequence, Digest = digest, Position = batch.PositionOf(batch.Count), Time = batch.Time,
        });

    private void SetTimes(EventRow row, Instant now)
    {
        if (row.At > now || (hasTakers && options.TakingJournalTime.Contains(row.Source))) row.At = now;
        // The machine's clock means nothing beside a stated time, and a replay of a file must give the same bytes.
        if (time.Clock == JournalClock.Source) row.Arrival = now;
    }

    private void Number(EventRow row, List<Sight> sights)
    {
        Span<Subject> subjects = row.Subjects;
        Span<int> numbers = row.Numbers;
        for (int slot = 0; slot < subjects.Length; slot++)
            numbers[slot] = memory.Subjects.Number(subjects[slot], sights);
    }

    private int[] Numbers(IReadOnlyList<Subject> subjects, List<Sight> sights)
    {
        if (subjects.Count == 0) return [];
        int[] numbers = new int[subjects.Count];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = memory.Subjects.Number(subjects[i], sights);
        return numbers;
    }
}
