using System.Security.Cryptography;
using Levee.Commands;
using Levee.Composition;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.Engine.Rules;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Packs;

namespace Levee.Try.Running;

/// <summary>
/// One try: reads the files, puts their events in order of time, lets a partition decide them, sums up. The key of the
/// pseudonyms is random and stays in memory. Owned by the command.
/// </summary>
internal sealed class TryRun : IDisposable
{
    private const int ChunkEvents = 4_000;
    private const int AheadMax = 3;
    private readonly IReadOnlyList<TriedFile> files;
    private readonly TrySettings settings;
    private readonly TryProgress progress;
    private readonly BadLines bad;
    private readonly TrySpace space;
    private readonly RowStore store;
    private readonly LocalPseudonymiser pseudonymiser;
    private readonly Queue<(EventBatch Events, RowOrigin[] Origins, Task<IReadOnlyList<Answer>> Answers)> ahead = new();
    private readonly Stack<EventBatch> idle = new();
    private long decided;

    public TryRun(IReadOnlyList<TriedFile> files, TrySettings settings, TryProgress progress, BadLines bad,
        TryBounds bounds)
    {
        this.files = files;
        this.settings = settings;
        this.progress = progress;
        this.bad = bad;
        space = new TrySpace(bounds.TemporaryRoot);
        store = new RowStore(space.Folder, bounds.BytesMax, bounds.LinesMax);
        pseudonymiser = new LocalPseudonymiser(
            new PseudonymKeys(RandomNumberGenerator.GetBytes(PseudonymKeys.MasterSize)), new MemoryVault());
    }

    /// <summary>
    /// Runs it; every line about which something would have been said is told to <paramref name="found"/>.
    /// </summary>
    public async Task<TryResult> RunAsync(Action<Finding> found, CancellationToken stop)
    {
        RuleSet rules = Rules();
        Labels? labels = settings.Labels is { } source ? Labels.Read(source, pseudonymiser) : null;
        IngressFeatures features = new(
            pseudonymiser, new NameRules(new NumberPlan()), ModelPack.Load(settings.Home, []));
        IntakeParts parts = new(store, features, labels, bad, progress);
        foreach (TriedFile file in files)
        {
            progress.BeginPhase();
            new FileIntake(file, settings, parts).Run(stop);
        }
        if (store.First is not { } first || store.Last is not { } last)
            throw new CommandException($"no line was taken, {bad.Count} are bad: the table of columns above says how "
                + $"they "
                + "were read; --map COLUMN=FIELD says it otherwise");
        progress.BeginPhase();
        using TryPartition partition = new(space.Folder, rules, settings, first);
        Findings findings = new(partition.Words, settings.Times.ZoneMinutes, found);
        await DecideAsync(partition, findings, BySubject(labels), stop).ConfigureAwait(false);
        progress.End();
        return new TryResult
        {
            Files = files, Settings = settings, Rules = rules, Sums = parts.Sums, Bad = bad, Findings = findings,
            Tallies = partition.Tallies, Labels = labels, Events = store.Count, First = first, Last = last,
            Show = new SubjectText(pseudonymiser, settings.ShowsValues).Of,
        };
    }

    public void Dispose()
    {
        store.Dispose();
        pseudonymiser.Dispose();
        space.Dispose();
    }

    private static Labels? BySubject(Labels? labels) => labels is { Kind: LabelKind.Subject } ? labels : null;

    private RuleSet Rules()
    {
        RuleSetResult result = RulePack.Load(settings.Home);
        return result.IsSuccess ? result.RuleSet : throw new StartException(
            string.Join(Environment.NewLine, result.Problems.Select(problem => problem.ToString())));
    }

    private async Task DecideAsync(TryPartition partition, Findings findings, Labels? labels, CancellationToken stop)
    {
        EventBatch events = new(ChunkEvents);
        List<RowOrigin> origins = [];
        foreach (ReadOnlyMemory<byte> row in store.InOrder())
        {
            origins.Add(RowForm.Read(row.Span, events));
            if (events.Count < ChunkEvents) continue;
            Post(partition, events, origins);
            events = idle.TryPop(out EventBatch? free) ? free : new EventBatch(ChunkEvents);
            if (ahead.Count > AheadMax) await TakeOneAsync(findings, labels, stop).ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
        }
        if (events.Count > 0) Post(partition, events, origins);
        while (ahead.Count > 0) await TakeOneAsync(findings, labels, stop).ConfigureAwait(false);
    }

    private void Post(TryPartition partition, EventBatch events, List<RowOrigin> origins)
    {
        ahead.Enqueue((events, [.. origins], partition.Post(events)));
        origins.Clear();
    }

    private async Task TakeOneAsync(Findings findings, Labels? labels, CancellationToken stop)
    {
        (EventBatch events, RowOrigin[] origins, Task<IReadOnlyList<Answer>> waiting) = ahead.Dequeue();
        IReadOnlyList<Answer> answers = await waiting.WaitAsync(stop).ConfigureAwait(false);
        for (int i = 0; i < origins.Length; i++) findings.Add(events[i], origins[i], answers[i].Verdict, labels);
        decided += origins.Length;
        progress.Deciding(decided, store.Count);
        events.Clear();
        idle.Push(events);
    }
}
