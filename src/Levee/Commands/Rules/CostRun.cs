using System.Diagnostics;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Engine.Decider;
using Levee.Engine.Rules;

namespace Levee.Commands.Rules;

/// <summary>Measures what deciding an event of each kind takes, on made-up traffic, for a bounded time.</summary>
internal sealed class CostRun
{
    private const int BatchEvents = 512;

    private readonly MadeTraffic traffic = new();
    private readonly ScreenDecider decider = new(new RuleSetWords());
    private readonly Batch batch;

    public CostRun(RuleSet rules)
    {
        batch = MadeTraffic.Opening(rules);
        decider.Decide(batch);
    }

    /// <summary>
    /// Nanoseconds an event of each kind, the median over its batches, with the events decided. Kinds take turns; the
    /// first half of the time only fills the state and lets conditions be compiled.
    /// </summary>
    public IReadOnlyList<KindTime> Measure(IReadOnlyList<EventSchema> kinds, TimeSpan atMost)
    {
        Dictionary<EventSchema, List<double>> taken = kinds.ToDictionary(kind => kind, _ => new List<double>());
        long begun = Stopwatch.GetTimestamp();
        for (bool isOver = false; !isOver;)
            foreach (EventSchema kind in kinds)
            {
                double took = DecideNext(kind);
                TimeSpan passed = Stopwatch.GetElapsedTime(begun);
                if (passed > atMost / 2) taken[kind].Add(took);
                isOver = passed > atMost && taken[kind].Count > 0;
            }
        return [.. taken.Where(one => one.Value.Count > 0).Select(one =>
            new KindTime(one.Key.Name, Median(one.Value), (long)one.Value.Count * BatchEvents))];
    }

    private double DecideNext(EventSchema kind)
    {
        Position first = batch.First.Plus(batch.Count);
        batch.Clear();
        batch.First = first;
        traffic.Fill(batch, kind, BatchEvents);
        long begun = Stopwatch.GetTimestamp();
        decider.Decide(batch);
        return Stopwatch.GetElapsedTime(begun).TotalNanoseconds / BatchEvents;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
