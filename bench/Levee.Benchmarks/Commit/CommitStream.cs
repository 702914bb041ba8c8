using System.Collections.Concurrent;
using System.Diagnostics;
using Levee.Benchmarks.Traffic;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Engine.Decider;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.Benchmarks.Commit;

/// <summary>
/// A partition over a journal file, and who feeds it: a few requests always under way. Owned by its bench.
/// </summary>
internal sealed class CommitStream : IDisposable
{
    private const int RequestEvents = 1_024;
    private const int UnderWay = 4;

    private static readonly SourceId Source = new(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levee-bench-");
    private readonly JournalFile journal;
    private readonly Partition partition;
    private readonly EventMaker maker;
    private readonly BlockingCollection<Request> free = [];
    private readonly ConcurrentQueue<double> tookMs = new();
    private long sequence;
    private string? failure;

    public CommitStream(string home)
    {
        Random random = new(7);
        maker = new EventMaker(random, new Population(random, isZipf: true));
        journal = JournalFile.OpenOrCreate(Path.Combine(folder.FullName, "journal.db"));
        PartitionOptions options = new()
        {
            Partition = PartitionName.Screen, Node = "bench", Build = "bench", Owner = "bench",
            Clock = JournalClock.System, HistoryBegins = Instant.Min, Currency = Currency.Cny, ZoneMinutes = 480,
            InForce =
            [
                new SourceRegistered
                {
                    Registered = Source, Name = "bench", Form = SourceForm.Pseudonym, LatenessMs = 60_000,
                    LearningMs = 0, Since = Instant.Min,
                },
                RuleEntries.OfShipped(home),
            ],
        };
        partition = new Partition(options, new ScreenDecider(new RuleSetWords()),
            () => journal.Partition(PartitionName.Screen), TimeProvider.System, new Silent());
        partition.Start();
        for (int i = 0; i < UnderWay; i++) free.Add(new Request());
    }

    /// <summary>Feeds it for a length: committed events a second, and the p99 from hand-over to answer.</summary>
    public (double EventsASecond, double P99Ms) Run(TimeSpan length)
    {
        tookMs.Clear();
        long begun = Stopwatch.GetTimestamp();
        long committed = 0;
        while (Stopwatch.GetElapsedTime(begun) < length)
        {
            Request request = free.Take();
            if (failure is { } why) throw new BenchException($"the partition did not commit: {why}");
            committed += request.Events.Count;
            Fill(request.Events);
            Post(request);
        }
        double[] took = [.. tookMs.Order()];
        return (committed / Stopwatch.GetElapsedTime(begun).TotalSeconds, took[(int)(took.Length * 0.99)]);
    }

    public void Dispose()
    {
        partition.Dispose();
        journal.Dispose();
        free.Dispose();
        folder.Delete(recursive: true);
    }

    private void Fill(EventBatch events)
    {
        events.Clear();
        Instant now = new(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        for (int i = 0; i < RequestEvents; i++)
        {
            MadeEvent made = maker.Next(now);
            EventRow row = events.Add(made.Schema.Kind);
            Rows.Fill(row, made, now, isNumbered: false);
            row.Source = Source;
            row.Sequence = new SourceSequence(++sequence);
        }
    }

    private void Post(Request request)
    {
        long posted = Stopwatch.GetTimestamp();
        bool isTaken = partition.TryPost(new Submission
        {
            Events = request.Events,
            Completed = result =>
            {
                failure ??= result.Failure;
                tookMs.Enqueue(Stopwatch.GetElapsedTime(posted).TotalMilliseconds);
                free.Add(request);
            },
        });
        if (!isTaken) throw new BenchException("the partition's queue was full");
    }

    private sealed class Request
    {
        public EventBatch Events { get; } = new(RequestEvents);
    }

    private sealed class Silent : IPartitionObserver;
}
