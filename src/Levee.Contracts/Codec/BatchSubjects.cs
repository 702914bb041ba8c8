using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;

namespace Levee.Contracts.Codec;

/// <summary>
/// Gives the events and entries of a decoded batch their pseudonyms back. A journal holds subject numbers only, and the
/// directory of its partition says whose they are. Number 0, and a subject that was forgotten, stay default.
/// </summary>
public static class BatchSubjects
{
    /// <summary>
    /// Fills <see cref="EventRow.Subjects"/> of every event and <see cref="Entry.Subjects"/> of the rest.
    /// </summary>
    public static void Fill(Batch batch, ISubjectDirectory directory)
    {
        for (int i = 0; i < batch.Events.Count; i++) Fill(batch.Events[i], directory);
        for (int i = 0; i < batch.Others.Count; i++)
        {
            Entry entry = batch.Others[i];
            if (entry.Numbers.Count == 0) continue;
            batch.Others[i] = entry with { Subjects = [.. entry.Numbers.Select(number => directory[number])] };
        }
    }

    /// <summary>The same for one event.</summary>
    public static void Fill(EventRow row, ISubjectDirectory directory)
    {
        Span<int> numbers = row.Numbers;
        Span<Subject> subjects = row.Subjects;
        for (int slot = 0; slot < numbers.Length; slot++)
            subjects[slot] = numbers[slot] == 0 ? default : directory[numbers[slot]];
    }
}
