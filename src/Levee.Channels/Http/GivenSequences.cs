using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Wire;

namespace Levee.Channels.Http;

/// <summary>
/// Numbers the events of sources that send none, in the order in which they are handed over, and gives an event whose
/// <c>id</c> was seen before its first number again: the partition then answers it as it did, or finds another body.
/// After a restart the ids of the journal's last entries are read back. Safe from any thread.
/// </summary>
/// <param name="node">Whose journal.</param>
internal sealed class GivenSequences(INode node)
{
    /// <summary>Ids remembered a source, as many as the partition remembers sequences.</summary>
    public const int IdsMax = 65_536;

    /// <summary>Entries read back at the first request.</summary>
    private const long RecalledMax = 262_144;

    // Numbers follow the clock, so that those after a restart are above those before it.
    private const long NumbersAMs = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<SourceId, GivenOfSource> sources = [];
    private bool isRecalled;

    /// <summary>Numbers the one event of a batch and hands it over.</summary>
    /// <param name="batch">The batch, its pseudonyms filled.</param>
    /// <param name="hasTime">False when the event's time is its arrival: a retry then takes the first one's.</param>
    public Part Post(WireBatch batch, bool hasTime)
    {
        EventRow row = batch.Events[0];
        Part part = new(PartitionName.Screen) { Events = batch.Events };
        lock (gate)
        {
            Recall();
            GivenOfSource given = Of(row.Source);
            if (given.Find(row.Kind, row.ExternalId) is { } before)
            {
                row.Sequence = new SourceSequence(before.Sequence);
                if (!hasTime) row.At = before.At;
            }
            else
            {
                row.Sequence = new SourceSequence(given.Next(row.Arrival.UnixMs * NumbersAMs));
                given.Keep(row);
            }
            // Handed over under the lock: numbers must arrive in the order in which they are given.
            part.Post(node.Ingress(PartitionName.Screen));
            if (!part.IsPosted && given.IsNew(row)) given.Forget(row);
        }
        return part;
    }

    /// <summary>
    /// True when the number turned out not to be free and a new one may help: then the old one is forgotten.
    /// </summary>
    public bool MustNumberAnew(WireBatch batch, Part part)
    {
        EventRow row = batch.Events[0];
        lock (gate)
        {
            if (part.Result is not { } result) return false;
            GivenOfSource given = Of(row.Source);
            Answer answer = result.Answers[0];
            if (answer.Kind is not (AnswerKind.Older or AnswerKind.OtherBody)) return false;
            given.Learn(answer.Last.Major);
            bool isNew = given.IsNew(row);
            bool wasNeverTaken = answer.Kind == AnswerKind.Older && given.IsRecent(row);
            if (!isNew && !wasNeverTaken) return false;
            given.Forget(row);
            return true;
        }
    }

    private GivenOfSource Of(SourceId source)
    {
        if (!sources.TryGetValue(source, out GivenOfSource? given)) sources[source] = given = new GivenOfSource();
        return given;
    }

    private void Recall()
    {
        if (isRecalled) return;
        isRecalled = true;
        long next = node.Status(PartitionName.Screen).Head.Next.Value;
        foreach (Batch batch in node.Read(PartitionName.Screen, new Position(Math.Max(1, next - RecalledMax))))
            foreach (EntrySlot slot in batch.Entries)
                if (slot.IsEvent)
                    Of(batch.Events[slot.Index].Source).Recall(batch.Events[slot.Index]);
    }
}
