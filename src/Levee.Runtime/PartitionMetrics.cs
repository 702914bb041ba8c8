using System.Diagnostics.Metrics;
using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>
/// The counts of one partition on the meter <c>Levee.Runtime</c>; names, units and tags stand in
/// <c>docs/metrics.md</c>. Tags name partitions, followers and reasons, never a subject.
/// </summary>
internal sealed class PartitionMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Levee.Runtime";

    private readonly Meter meter;
    private readonly Counter<long> entries;
    private readonly Counter<long> batches;
    private readonly Histogram<double> commit;
    private readonly Histogram<int> batchEntries;
    private readonly Counter<long> refused;
    private readonly Counter<long> answers;
    private readonly Counter<long> followerErrors;
    private long accepted;

    public PartitionMetrics(PartitionName partition, SubmissionQueue queue)
    {
        KeyValuePair<string, object?>[] tags = [new("partition", partition.Value)];
        meter = new Meter(MeterName, version: null, tags);
        entries = meter.CreateCounter<long>("levee.partition.entries", "{entry}", "Entries committed.");
        batches = meter.CreateCounter<long>("levee.partition.batches", "{batch}", "Batches committed.");
        commit = meter.CreateHistogram<double>("levee.partition.commit", "ms", "Time of one append to the journal.");
        batchEntries = meter.CreateHistogram<int>("levee.partition.batch", "{entry}", "Entries of one batch.");
        refused = meter.CreateCounter<long>("levee.partition.refused", "{entry}", "Entries not taken, by reason.");
        answers = meter.CreateCounter<long>("levee.partition.answers", "{entry}", "Answers given, by kind.");
        followerErrors = meter.CreateCounter<long>("levee.follower.errors", "{error}", "Times a follower threw.");
        meter.CreateObservableGauge("levee.partition.waiting", () => queue.Waiting, "{entry}",
            "Entries waiting in the queue.");
    }

    /// <summary>Entries accepted since start.</summary>
    public long Accepted => Volatile.Read(ref accepted);

    /// <summary>A batch was committed.</summary>
    public void Committed(int count, TimeSpan took)
    {
        entries.Add(count);
        batches.Add(1);
        commit.Record(took.TotalMilliseconds);
        batchEntries.Record(count);
    }

    /// <summary>Entries were answered in one way.</summary>
    public void Answered(AnswerKind kind, int count)
    {
        if (count == 0) return;
        if (kind == AnswerKind.Accepted) Volatile.Write(ref accepted, accepted + count);
        answers.Add(count, new KeyValuePair<string, object?>("kind", NameOf(kind)));
    }

    /// <summary>Entries were not taken.</summary>
    public void Refused(QueueRefusal reason, int count) =>
        refused.Add(count, new KeyValuePair<string, object?>("reason", NameOf(reason)));

    /// <summary>A follower threw.</summary>
    public void FollowerFailed(string follower) =>
        followerErrors.Add(1, new KeyValuePair<string, object?>("follower", follower));

    /// <summary>Adds the counter of late events, by source number.</summary>
    public void Watch(RegisteredSources sources) => meter.CreateObservableCounter("levee.partition.late",
        () => sources.Late.Select(late => new Measurement<long>(
            late.Value, new KeyValuePair<string, object?>("source", (int)late.Key.Value))),
        "{event}", "Events older than their source's lateness.");

    /// <summary>Adds the gauge of a follower's lag.</summary>
    public void Watch(FollowerRunner runner) => meter.CreateObservableGauge("levee.follower.lag",
        () => new Measurement<long>(
            runner.Status().Lag, new KeyValuePair<string, object?>("follower", runner.Name)),
        "{entry}", "Committed entries a follower has not taken.");

    /// <summary>Takes the meter away.</summary>
    public void Dispose() => meter.Dispose();

    private static string NameOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Accepted => "accepted",
        AnswerKind.Repeated => "repeated",
        AnswerKind.Older => "older",
        AnswerKind.OtherBody => "other-body",
        AnswerKind.TooHigh => "too-high",
        _ => "time-refused",
    };

    private static string NameOf(QueueRefusal reason) => reason switch
    {
        QueueRefusal.Full => "full",
        QueueRefusal.SourceShare => "source-share",
        _ => "closed",
    };
}
