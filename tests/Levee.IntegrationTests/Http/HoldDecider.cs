using System.Buffers;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;

namespace Levee.IntegrationTests.Http;

/// <summary>A small true decider: holds payments of 10,000.00 or more. It has no state.</summary>
internal sealed class HoldDecider : IDecider
{
    public void Decide(Batch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            EntrySlot slot = batch.Entries[i];
            if (!slot.IsEvent || slot.Kind != (EntryKind)EventKind.Payment) continue;
            if (batch.Events[slot.Index][PaymentEvent.Amount] < 1_000_000) continue;
            Verdict verdict = new()
            {
                Step = Step.Hold, Score = 5_000, Rules = new Position(1), Hits = [], Uncapped = Step.Hold,
            };
            batch.Outputs.Add(new EntryOutput(i, verdict, null, []));
        }
    }

    public void Fold(Batch batch)
    {
    }

    public void WriteState(IBufferWriter<byte> writer)
    {
    }
}
