using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Fed = Levee.Tests.Engine.PaneOracle.Fed;

namespace Levee.Tests.Engine.Interpreter;

/// <summary>
/// Measures of the latest events, of what is got and given, and of all subjects: the events that fed them are kept, and
/// each reading computes them anew by their definition.
/// </summary>
internal sealed class ListState(MeasureDefinition definition, long warmFrom) : MeasureState(definition, warmFrom)
{
    private const int KeptMax = 80;
    private const long LateMs = 86_400_000;
    private readonly LatestOracle oracle = new(definition.Window.LengthMs);
    private readonly Dictionary<int, List<Fed>> fed = [];

    internal override RecordedValue Read(int subject, long atMs)
    {
        Instant now = new(atMs);
        List<Fed> own = fed.GetValueOrDefault(subject, []);
        long first = Definition.Function == MeasureFunction.Against
            ? Math.Min(Newest(fed.Values.SelectMany(list => list)) ?? 0, PaneOf(now) + Window.Panes - 1)
            : Math.Max(PaneOf(now), Newest(own) ?? PaneOf(now));
        if (IsWarming(Window.FirstOf(first))) return RecordedValue.Unknown;
        return Definition.Function switch
        {
            MeasureFunction.Quantile => oracle.Quantile(own, now, (int)Definition.Number),
            MeasureFunction.Spread => oracle.Spread(own, now),
            MeasureFunction.Rising => oracle.Rising(own, now),
            MeasureFunction.Gaps => oracle.Gaps(own, now),
            MeasureFunction.Overlap => oracle.Overlap(own, now),
            MeasureFunction.OutIn => oracle.OutIn(own, now),
            MeasureFunction.Residence => oracle.Residence(own, now),
            _ => oracle.Against([.. fed.SelectMany(list => list.Value.Select(one => (list.Key, one)))], subject, now),
        };
    }

    internal override void Feed(int subject, Feeding feeding)
    {
        if (!fed.TryGetValue(subject, out List<Fed>? list)) fed[subject] = list = [];
        long value = Definition is { Function: MeasureFunction.Against, Field: null } ? 1 : feeding.Value;
        Fed one = new(new Instant(feeding.AtMs), feeding.IsCertain, value, feeding.IsOut);
        if (Newest(list) is { } newest && PaneOf(one.At) <= newest - Window.Panes) return;
        if (IsOpenEnded(list, one)) list.Add(one with { IsCertain = false });
        list.Add(one);
        if (list.Count <= KeptMax) return;
        // What left the window and is not among the latest changes nothing.
        long first = Window.FirstOf(Newest(list)!.Value);
        list.RemoveRange(0, Math.Max(0, list.FindIndex(kept => PaneOf(kept.At) >= first) - KeptMax / 2));
        // An event may be read as late as the journal takes it: what such a reading sees stays.
        long late = LateMs / Definition.Window.PaneMs + 1;
        foreach (int gone in fed.Keys.Where(key => Newest(fed[key]) < first - Window.Panes - late).ToList())
            fed.Remove(gone);
    }

    // It may follow on something from before the measure came, which it would have to be measured from.
    private bool IsOpenEnded(List<Fed> list, Fed one) =>
        IsWarming(Window.FirstOf(Math.Max(PaneOf(one.At), Newest(list) ?? long.MinValue))) && Definition.Function switch
        {
            MeasureFunction.Gaps => list.Count == 0 || !list[^1].IsCertain,
            MeasureFunction.Residence => one.IsOut && !oracle.Covers(list, one),
            _ => false,
        };

    private long PaneOf(Instant at) => Definition.Window.PaneOf(at.UnixMs);

    private long? Newest(IEnumerable<Fed> list) => list.Max(one => (long?)PaneOf(one.At));
}
