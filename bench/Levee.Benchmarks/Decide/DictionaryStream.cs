using System.Diagnostics;
using Levee.Benchmarks.Traffic;
using Levee.Contracts;

namespace Levee.Benchmarks.Decide;

/// <summary>
/// The peer: what one writes first. Twelve exact counts an event, six windows of its first two subjects, each a queue
/// of times in a dictionary, compared with a threshold. No rules, no reasons, no journal.
/// </summary>
internal sealed class DictionaryStream
{
    private const int Threshold = 1_000;

    private static readonly long[] WindowsMs =
        [300_000, 900_000, 3_600_000, 6 * 3_600_000L, 24 * 3_600_000L, 72 * 3_600_000L];

    private readonly Dictionary<(int Subject, int Window), Queue<long>> windows = [];
    private readonly EventMaker maker;
    private readonly (int First, int Second, long At)[] batch = new (int, int, long)[DecideStream.BatchEvents];
    private long events;

    public DictionaryStream(int seed)
    {
        Random random = new(seed);
        maker = new EventMaker(random, new Population(random, isZipf: true));
    }

    /// <summary>Events in which some count was over the threshold.</summary>
    public long Over { get; private set; }

    /// <summary>Makes a batch up, counts it, and says how long counting took.</summary>
    public (int Events, TimeSpan Took) CountNext()
    {
        for (int i = 0; i < batch.Length; i++)
        {
            long at = 1_764_000_000_000 + (++events * 1000 / DecideStream.EventsASecond);
            MadeEvent made = maker.Next(new Instant(at));
            batch[i] = (made.Subjects[0], made.Subjects[1], at);
        }
        long begun = Stopwatch.GetTimestamp();
        foreach ((int first, int second, long at) in batch)
            if (Count(first, at) | Count(second, at))
                Over++;
        return (batch.Length, Stopwatch.GetElapsedTime(begun));
    }

    private bool Count(int subject, long at)
    {
        bool isOver = false;
        for (int window = 0; window < WindowsMs.Length; window++)
        {
            if (!windows.TryGetValue((subject, window), out Queue<long>? times))
                windows[(subject, window)] = times = new Queue<long>();
            while (times.TryPeek(out long oldest) && oldest <= at - WindowsMs[window]) times.Dequeue();
            isOver |= times.Count >= Threshold;
            times.Enqueue(at);
        }
        return isOver;
    }
}
