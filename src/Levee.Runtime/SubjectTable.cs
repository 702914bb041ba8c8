using System.Security.Cryptography;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// The journal-local numbers of subjects. Owned by the loop's thread, which alone adds; any thread may read at any
/// time without a lock, because subjects stand in chunks that only grow and the index is published after them.
/// </summary>
public sealed class SubjectTable : ISubjectDirectory
{
    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;

    // Sources in pseudonym form choose their own bits: seeds of this process keep them from choosing collisions.
    private readonly ulong seedLow = Seed();
    private readonly ulong seedHigh = Seed();

    private Chunk[] chunks = [];
    private int[] slots = new int[1024];
    private int count;

    /// <inheritdoc/>
    public int Count => Volatile.Read(ref count);

    /// <inheritdoc/>
    public Subject this[int number]
    {
        get
        {
            if (number <= 0 || number > Count) return default;
            return Volatile.Read(ref chunks)[(number - 1) >> ChunkBits][(number - 1) & (ChunkSize - 1)];
        }
    }

    /// <inheritdoc/>
    public int Find(Subject subject)
    {
        if (subject.IsDefault) return 0;
        int[] index = Volatile.Read(ref slots);
        int mask = index.Length - 1;
        for (int slot = SlotOf(subject, mask); ; slot = (slot + 1) & mask)
        {
            int number = Volatile.Read(ref index[slot]);
            if (number == 0 || At(number) == subject) return number;
        }
    }

    /// <summary>
    /// The number of a subject; a subject never seen gets the next one and is added to <paramref name="sights"/>. 0
    /// for no subject. Loop's thread only.
    /// </summary>
    public int Number(Subject subject, List<Sight> sights)
    {
        if (subject.IsDefault) return 0;
        int mask = slots.Length - 1;
        int slot = SlotOf(subject, mask);
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
            if (At(slots[slot]) == subject)
                return slots[slot];
        int number = Store(subject);
        Publish(slot, number);
        sights.Add(new Sight(number, subject));
        return number;
    }

    /// <summary>
    /// Takes a first sight from a row that is read back; numbers are dense. A forgotten sight keeps its number and
    /// names no subject any more.
    /// </summary>
    public void Add(Sight sight)
    {
        if (sight.Number != count + 1)
            throw new JournalUnreadableException(
                $"first sight of subject {sight.Number} where {count + 1} was expected: the row does not follow");
        int number = Store(sight.Subject);
        if (sight.Subject.IsDefault)
        {
            Volatile.Write(ref count, number);
            return;
        }
        int mask = slots.Length - 1;
        int slot = SlotOf(sight.Subject, mask);
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        Publish(slot, number);
    }

    private static ulong Seed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private Subject At(int number) =>
        Volatile.Read(ref chunks)[(number - 1) >> ChunkBits][(number - 1) & (ChunkSize - 1)];

    private int SlotOf(Subject subject, int mask)
    {
        unchecked
        {
            ulong low = (ulong)subject.Id.Value ^ seedLow;
            ulong high = (ulong)(subject.Id.Value >> 64) ^ seedHigh ^ ((ulong)subject.Kind * 0x9E3779B97F4A7C15);
            ulong top = Math.BigMul(low, high, out ulong bottom);
            return (int)(top ^ bottom) & mask;
        }
    }

    private int Store(Subject subject)
    {
        int chunk = count >> ChunkBits;
        if (chunk == chunks.Length)
        {
            // One more reference in a new array: readers keep the array they hold, which has all they can ask for.
            Chunk[] more = [.. chunks, new Chunk()];
            Volatile.Write(ref chunks, more);
        }
        chunks[chunk].Set(count & (ChunkSize - 1), subject);
        return count + 1;
    }

    private void Publish(int slot, int number)
    {
        Volatile.Write(ref slots[slot], number);
        Volatile.Write(ref count, number);
        if (number > slots.Length / 8 * 5) Grow();
    }

    private void Grow()
    {
        int[] wider = new int[slots.Length * 2];
        int mask = wider.Length - 1;
        for (int number = 1; number <= count; number++)
        {
            Subject subject = At(number);
            if (subject.IsDefault) continue;
            int slot = SlotOf(subject, mask);
            while (wider[slot] != 0) slot = (slot + 1) & mask;
            wider[slot] = number;
        }
        Volatile.Write(ref slots, wider);
    }

    // Two arrays instead of one of subjects: 17 bytes each instead of 32.
    private sealed class Chunk
    {
        private readonly UInt128[] ids = new UInt128[ChunkSize];
        private readonly SubjectKind[] kinds = new SubjectKind[ChunkSize];

        public Subject this[int index] => new(kinds[index], new SubjectId(ids[index]));

        public void Set(int index, Subject subject)
        {
            ids[index] = subject.Id.Value;
            kinds[index] = subject.Kind;
        }
    }
}
