using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;

namespace Levee.Try.Running;

/// <summary>
/// Sums up what would have been said, a line at a time: the highest step of its events counts. The first lines of each
/// step are kept for the page. Owned by the run.
/// </summary>
internal sealed class Findings(IVerdictWords words, int zoneMinutes, Action<Finding> found)
{
    /// <summary>Lines kept of each step.</summary>
    public const int KeptMax = 100;

    private const int AnchorsMax = 2_000_000;
    private readonly Dictionary<(int File, int Line), Finding> open = [];
    private readonly SortedDictionary<Step, List<Finding>> kept = [];
    private readonly long[] bySteps = new long[(int)Step.Intercept + 1];

    /// <summary>What each symbol's rule said, by symbol.</summary>
    public SortedDictionary<string, RuleSums> ByRule { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines warned about or more, by hour of the day.</summary>
    public long[] ByHour { get; } = new long[24];

    /// <summary>The same by day since 1970, in the zone.</summary>
    public SortedDictionary<int, long> ByDay { get; } = [];

    /// <summary>Lines warned about or more.</summary>
    public long Warned { get; private set; }

    /// <summary>Of these, known to be fraud.</summary>
    public long Frauds { get; private set; }

    /// <summary>Of these, known to be honest.</summary>
    public long Honest { get; private set; }

    /// <summary>Money of the lines challenged or more, minor units.</summary>
    public long StoppedMinor { get; private set; }

    /// <summary>Persons warned about or more.</summary>
    public HashSet<SubjectId> Bothered { get; } = [];

    /// <summary>The fraud labels of subjects in lines warned about or more.</summary>
    public HashSet<int> SubjectsCaught { get; } = [];

    /// <summary>Lines of a step.</summary>
    public long Of(Step step) => bySteps[(int)step];

    /// <summary>The first lines of a step, in order of time.</summary>
    public IReadOnlyList<Finding> KeptOf(Step step) => kept.TryGetValue(step, out List<Finding>? lines)
        ? [.. lines.OrderBy(line => line.At).ThenBy(line => line.Origin.File).ThenBy(line => line.Origin.Line)]
        : [];

    /// <summary>Takes the answer to one event.</summary>
    public void Add(EventRow row, RowOrigin origin, Verdict? verdict, Labels? labels)
    {
        bool isSaid = verdict is { Step: > Step.Allow };
        if (!isSaid && open.Count == 0) return;
        (int File, int Line) key = (origin.File, origin.Line);
        Finding? before = open.GetValueOrDefault(key);
        if (!isSaid && before is null) return;
        Finding line = before is null || (isSaid && verdict!.Step > before.Step) ? Make(row, origin, verdict!) : before;
        if (labels is not null && line.Step >= Step.Warn) labels.OfSubjects(row.Subjects, SubjectsCaught);
        if (!origin.IsLast)
        {
            open[key] = line;
            return;
        }
        open.Remove(key);
        Count(line);
    }

    private Finding Make(EventRow row, RowOrigin origin, Verdict verdict) => new()
    {
        Origin = origin, Step = verdict.Step, Kind = row.Kind, At = row.At, Verdict = verdict, Words =
            words.Of(verdict),
        Anchor = row.Subjects[row.Schema.Anchor.Slot], Counterpart = CounterpartOf(row),
        AmountMinor = row.Kind == EventKind.Payment ? row[PaymentEvent.Amount] ?? 0 : 0,
    };

    private static Subject CounterpartOf(EventRow row) => row.Kind switch
    {
        EventKind.Call => row.Subjects[CallEvent.Caller.Slot],
        EventKind.CallEnded => row.Subjects[CallEndedEvent.Caller.Slot],
        EventKind.Text => row.Subjects[TextEvent.Sender.Slot],
        EventKind.Visit => row.Subjects[VisitEvent.Host.Slot],
        EventKind.Payment => row.Subjects[PaymentEvent.Payee.Slot],
        _ => default,
    };

    private void Count(Finding line)
    {
        bySteps[(int)line.Step]++;
        foreach (SymbolWords symbol in line.Words.Symbols) CountRule(symbol.Code, line);
        if (line.Step >= Step.Warn)
        {
            Warned++;
            if (line.Origin.Truth == Truth.Fraud) Frauds++;
            if (line.Origin.Truth == Truth.Honest) Honest++;
            LocalTime local = LocalTime.Of(line.At, zoneMinutes);
            ByHour[local.Hour]++;
            ByDay[local.Day] = ByDay.GetValueOrDefault(local.Day) + 1;
            if (Bothered.Count < AnchorsMax) Bothered.Add(line.Anchor.Id);
        }
        if (line.Step >= Step.Challenge) StoppedMinor += line.AmountMinor;
        if (!kept.TryGetValue(line.Step, out List<Finding>? first)) kept[line.Step] = first = [];
        if (first.Count < KeptMax) first.Add(line);
        found(line);
    }

    private void CountRule(string symbol, Finding line)
    {
        if (!ByRule.TryGetValue(symbol, out RuleSums? sums)) ByRule[symbol] = sums = new RuleSums();
        sums.Lines++;
        sums.BySteps[line.Step] = sums.BySteps.GetValueOrDefault(line.Step) + 1;
        if (line.Origin.Truth == Truth.Fraud) sums.Frauds++;
        if (line.Origin.Truth == Truth.Honest) sums.Honest++;
        if (sums.Anchors.Count < AnchorsMax) sums.Anchors.Add(line.Anchor.Id);
    }
}
