using System.Diagnostics;
using Levee.Benchmarks.Traffic;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Engine.Decider;

namespace Levee.Benchmarks.Decide;

/// <summary>A decider fed with batches that are made up between them. Owned by its bench.</summary>
internal sealed class DecideStream
{
    /// <summary>Events of one batch.</summary>
    public const int BatchEvents = 512;

    /// <summary>Events of two million subjects a second, at eight a day each.</summary>
    public const int EventsASecond = 185;

    private static readonly SourceId Source = new(1);

    private readonly ScreenDecider decider = new(new RuleSetWords());
    private readonly Batch batch = new(BatchEvents) { Partition = PartitionName.Screen };
    private readonly EventMaker maker;
    private long events;

    public DecideStream(RulesInForce rules, int seed, bool isZipf)
    {
        Random random = new(seed);
        maker = new EventMaker(random, new Population(random, isZipf));
        batch.First = new Position(1);
        batch.Time = StartAt;
        batch.Add(new JournalOpened
        {
            Partition = "screen", Node = "bench", Clock = JournalClock.Source, HistoryBegins = Instant.Min,
            Currency = Currency.Cny, ZoneMinutes = 480, Build = "bench",
        });
        batch.Add(new SourceRegistered
        {
            Registered = Source, Name = "bench", Form = SourceForm.Pseudonym, LatenessMs = 60_000, LearningMs = 0,
            Since = Instant.Min,
        });
        batch.Add(rules);
        decider.Decide(batch);
    }

    private static Instant StartAt => new(1_764_000_000_000);

    /// <summary>Makes a batch up, decides it, and says how long deciding took.</summary>
    public (int Events, TimeSpan Took) DecideNext()
    {
        Position first = batch.First.Plus(batch.Count);
        batch.Clear();
        batch.First = first;
        for (int i = 0; i < BatchEvents; i++)
        {
            Instant now = new(StartAt.UnixMs + (++events * 1000 / EventsASecond));
            MadeEvent made = maker.Next(now);
            var row = batch.AddEvent(made.Schema.Kind);
            Rows.Fill(row, made, now, isNumbered: true);
            row.Source = Source;
            row.Sequence = new SourceSequence(events);
            batch.Time = now;
        }
        long begun = Stopwatch.GetTimestamp();
        decider.Decide(batch);
        return (BatchEvents, Stopwatch.GetElapsedTime(begun));
    }
}
