using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Codec;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;

namespace Levee.Tests.Codec;

public sealed class EventDigestTests
{
    private static readonly Instant Noon = new(1_767_000_000_000);

    [Fact]
    public void Digest_at_ingress_is_the_digest_after_decoding()
    {
        SubjectTable directory = new();
        Gen.Select(Gen.Int, Gen.Int[1, EventSchemas.All.Count]).Sample((seed, kind) =>
        {
            Batch batch = AnyEvent(seed, (EventKind)kind);
            EventRow row = batch.Events[0];
            BatchSubjects.Fill(row, directory);
            ulong atIngress = EventDigest.Of(row);
            BatchCodec codec = new();
            Batch decoded = codec.Decode(batch.Partition, Rows.Of(codec, batch));
            BatchSubjects.Fill(decoded, directory);
            Assert.Equal(atIngress, EventDigest.Of(decoded.Events[0]));
        }, iter: 300);
    }

    [Fact]
    public void Digest_tells_any_other_body_apart()
    {
        SubjectTable directory = new();
        EventRow row = AnyEvent(5, EventKind.Report).Events[0];
        row.Facts = [new KnownFact(3, Exactness.Exact, null), new KnownFact(4, Exactness.Rough, Noon)];
        row.Set(ReportEvent.By, 0);
        row.Set(ReportEvent.Typology, 0);
        BatchSubjects.Fill(row, directory);
        HashSet<ulong> digests = [EventDigest.Of(row)];
        foreach (Action<EventRow> change in Changes()) Assert.True(digests.Add(Changed(row, change)));
    }

    [Fact]
    public void Digest_passes_over_what_the_node_added()
    {
        EventRow row = AnyEvent(5, EventKind.Call).Events[0];
        ulong digest = EventDigest.Of(row);
        Assert.Equal(digest, Changed(row, static r => r.Source = new SourceId(77)));
        Assert.Equal(digest, Changed(row, static r => r.Sequence = new SourceSequence(99)));
        Assert.Equal(digest, Changed(row, static r => r.Arrival = r.Arrival.Plus(1)));
        Assert.Equal(digest, Changed(row, static r => r.Numbers[0] = 1234));
    }

    [Fact]
    public void Digest_can_be_taken_as_if_the_event_had_another_time()
    {
        EventRow row = AnyEvent(5, EventKind.Call).Events[0];
        Assert.Equal(Changed(row, static r => r.At = Noon), EventDigest.Of(row, Noon));
    }

    private static IEnumerable<Action<EventRow>> Changes()
    {
        yield return static r => r.At = r.At.Plus(1);
        yield return static r => r.DeadlineMs += 1;
        yield return static r => r.ExternalId ^= 1UL << 63;
        yield return static r => r.Facts = null;
        yield return static r => r.Facts = [];
        yield return static r => r.Facts = [new KnownFact(4, Exactness.Rough, Noon), new KnownFact(3, default, null)];
        foreach (EventRole role in ReportEvent.Schema.Roles)
            yield return r => r.Set(role, RandomBatches.SubjectOf(999_999));
        foreach (EventField field in ReportEvent.Schema.Fields)
        {
            yield return r => r.Set(field, 123_456_789);
            if (field != ReportEvent.By && field != ReportEvent.Typology) continue;
            yield return r => r.Present &= ~(1u << field.Slot);
        }
    }

    private static ulong Changed(EventRow row, Action<EventRow> change)
    {
        EventBatch copy = new();
        EventRow changed = copy.Add(row);
        change(changed);
        return EventDigest.Of(changed);
    }

    private static Batch AnyEvent(int seed, EventKind kind)
    {
        Batch batch = new() { Partition = PartitionName.Screen, First = new Position(1), Time = Noon };
        new RandomBatches(seed).AddEvent(batch, kind);
        return batch;
    }
}
