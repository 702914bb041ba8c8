using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.FaultTests;

/// <summary>
/// One partition on one thread over a disk that fails, a clock that jumps and sources that repeat themselves, reorder
/// and lie about their bodies. Everything follows from the seed.
/// </summary>
internal sealed class PartitionSimulation(int seed)
{
    private static readonly SourceId Feeder = new(9);

    private readonly Random random = new(seed);
    private readonly SimulatedDisk disk = new(PartitionName.Screen);
    private readonly ManualTime time = new(Make.Start);
    private readonly Auditor auditor = new(PartitionName.Screen);
    private readonly long[] nextSequence = [0, 1, 1, 1, 1];
    private Life? life;
    private long feederSequence;
    private Instant stated = Make.StartInstant;

    /// <summary>Crashes survived.</summary>
    public int Crashes { get; private set; }

    /// <summary>The auditor, for what the seeds together must have met.</summary>
    public Auditor Auditor => auditor;

    private bool IsSourceClock => seed % 2 == 1;

    /// <summary>Runs the steps; throws <see cref="AuditException"/> when a promise is broken.</summary>
    public void Run(int steps)
    {
        disk.NextFault = _ => NextFault();
        for (int step = 0; step < steps; step++)
        {
            try
            {
                Step();
            }
            catch (CrashException)
            {
                Crashes++;
                life?.Dispose();
                life = null;
                auditor.Audit(disk, state: null);
            }
            if (step % 25 == 0 && life is { Loop.Blocked: null }) auditor.Audit(disk, life.Decider.StateBytes());
        }
        disk.NextFault = _ => Fault.None;
        life ??= new Life(this);
        life.Loop.TryAgain();
        auditor.Audit(disk, life.Decider.StateBytes());
        life.Dispose();
    }

    private void Step()
    {
        life ??= new Life(this);
        if (life.Loop.Blocked is not null)
        {
            life.Loop.TryAgain();
            return;
        }
        time.Advance(TimeSpan.FromMilliseconds(random.Next(-300, 1_500)));
        if (IsSourceClock && random.Next(3) == 0) life.Loop.Take([Time()]);
        else if (life.Loop.IsTickDue() && random.Next(2) == 0) life.Loop.Tick();
        else life.Loop.Take([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Submission())]);
    }

    private Submission Submission()
    {
        int source = random.Next(1, nextSequence.Length);
        EventBatch events = new();
        int count = random.Next(1, 8);
        // Now and then a source sends again from some way back: a client that lost an answer.
        long from = random.Next(3) == 0 ? Math.Max(1, nextSequence[source] - random.Next(1, 12)) : nextSequence[source];
        for (int i = 0; i < count; i++) Add(events, source, from + i);
        nextSequence[source] = Math.Max(nextSequence[source], from + count);
        List<(SourceId, SourceSequence)> sent =
            [.. Enumerable.Range(0, count).Select(i => (events[i].Source, events[i].Sequence))];
        return Make.Submission(events, result =>
        {
            for (int i = 0; i < result.Answers.Count; i++)
                auditor.Hear(sent[i].Item1, sent[i].Item2, result.Answers[i]);
        });
    }

    // The body follows from the sequence, so that a repetition is one; one in fifty lies.
    private void Add(EventBatch events, int source, long sequence)
    {
        Random body = new(HashCode(source, sequence));
        Instant at = Make.StartInstant.Plus(body.Next(-5_000, 200_000));
        EventRow row = Make.Payment(events, source, sequence, body.Next(1, 6), at, body.Next(1, 9_999));
        row.Arrival = new Instant(time.GetUtcNow().ToUnixTimeMilliseconds());
        if (body.Next(4) == 0) row.DeadlineMs = 50;
        if (random.Next(50) == 0) row.Set(PaymentEvent.Amount, 1_000_000);
    }

    private Submission Time()
    {
        if (random.Next(4) > 0) stated = stated.Plus(random.Next(0, 900));
        return Make.Submission(_ => { }, Make.Time(Feeder, ++feederSequence, stated));
    }

    private int HashCode(int source, long sequence) => unchecked((seed * 31 + source) * 31 + (int)sequence);

    private Fault NextFault() => random.Next(40) switch
    {
        0 => Fault.Full,
        1 => Fault.UnknownKept,
        2 => Fault.UnknownLost,
        3 => Fault.CrashBefore,
        4 => Fault.CrashAfter,
        5 => Fault.CrashTorn,
        _ => Fault.None,
    };

    // What dies with a simulated process.
    private sealed class Life : IDisposable
    {
        private readonly SubmissionQueue queue;
        private readonly PartitionMetrics metrics;

        public Life(PartitionSimulation world)
        {
            PartitionOptions options = (world.IsSourceClock ? Make.SourceClock(Feeder) : Make.Options()) with
            {
                BatchEntriesMax = 6,
                Owner = $"life-{world.Crashes}",
                InForce = [Make.Source(1), Make.Source(2)],
            };
            queue = new SubmissionQueue(options);
            metrics = new PartitionMetrics(options.Partition, queue);
            Loop = new PartitionLoop(options, new PartitionSeams
            {
                Decider = Decider, Open = world.disk.Open, Time = world.time, Metrics = metrics,
                Observer = new Heard(),
            });
            try
            {
                Loop.Open();
            }
            catch (JournalFullException)
            {
                // A process that finds no room at its start ends, and is started again.
                Dispose();
                throw new CrashException();
            }
        }

        public TallyDecider Decider { get; } = new();

        public PartitionLoop Loop { get; }

        public void Dispose()
        {
            Loop.Dispose();
            queue.Dispose();
            metrics.Dispose();
        }
    }
}
