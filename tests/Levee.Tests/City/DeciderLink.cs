using System.Buffers;
using Levee.City.Running;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Verdicts;
using Levee.Contracts.Wire;
using Levee.Engine.Rules;
using Levee.Features.Ingress;
using Levee.Tests.Engine;

namespace Levee.Tests.City;

/// <summary>An institution's line that leads, without a socket, through reader, pseudonymiser and decider.</summary>
internal sealed class DeciderLink(ScreenRun run, RuleSet rules, IngressFeatures ingress) : ISourceLink
{
    private long sequence;

    /// <summary>Called with each event sent and the row that the decider was given, before it decides.</summary>
    public Action<PlainEvent, EventRow>? Deciding { get; init; }

    public Task<IReadOnlyList<Told>> SendAsync(IReadOnlyList<PlainEvent> events, CancellationToken stop)
    {
        WireBatch wire = new();
        NdjsonReader.Read(Lines(events), wire, new WireLimits { Source = ScreenRun.Source });
        ingress.Apply(wire);
        Assert.True(wire.Errors.Count == 0, string.Join("; ", wire.Errors));
        for (int i = 0; i < events.Count; i++)
        {
            EventRow row = run.Take(wire.Events[i]);
            Deciding?.Invoke(events[i], row);
        }
        return Task.FromResult<IReadOnlyList<Told>>(Answers(events.Count));
    }

    public Task<IReadOnlyList<WarningToDeliver>> TakeWarningsAsync(CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<WarningToDeliver>>([]);

    public Task ConfirmAsync(IReadOnlyList<SentReceipt> receipts, CancellationToken stop) => Task.CompletedTask;

    private ReadOnlySpan<byte> Lines(IReadOnlyList<PlainEvent> events)
    {
        ArrayBufferWriter<byte> bytes = new();
        using NdjsonWriter writer = new(bytes);
        foreach (PlainEvent plain in events)
        {
            plain.Sequence = ++sequence;
            writer.Write(plain);
        }
        return bytes.WrittenSpan;
    }

    private Told[] Answers(int count)
    {
        int before = run.Open.Count - count;
        Batch decided = run.Open;
        run.Decide();
        Told[] answers = new Told[count];
        Array.Fill(answers, new Told(Step.Allow, "", [], "", ""));
        foreach (EntryOutput output in decided.Outputs.Where(output => output.Verdict is not null))
        {
            Verdict verdict = output.Verdict!;
            answers[output.Entry - before] = new Told(verdict.Step, decided.PositionOf(output.Entry).ToString(),
                [.. verdict.Hits.Select(hit => rules.Rules[hit.Rule].Document.Symbol)],
                run.Words.Of(verdict).BecauseEn, run.Words.Of(verdict).BecauseZh);
        }
        return answers;
    }
}
