using Levee.City.Scoring;
using Levee.City.World;
using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.City.Running;

/// <summary>Delivers the warnings that institutions were asked to deliver, and lets people read, heed or ignore them.</summary>
internal sealed class Postman(Street street, IReadOnlyList<ISourceLink> links)
{
    /// <summary>One round through every institution.</summary>
    public async Task RoundAsync(long now, CancellationToken stop)
    {
        foreach (ISourceLink link in links)
        {
            IReadOnlyList<WarningToDeliver> warnings = await link.TakeWarningsAsync(stop).ConfigureAwait(false);
            if (warnings.Count == 0) continue;
            List<(string, ReceiptState, Instant)> receipts = [];
            foreach (WarningToDeliver warning in warnings) Deliver(warning, now, receipts);
            await link.ConfirmAsync(receipts, stop).ConfigureAwait(false);
        }
    }

    private void Deliver(WarningToDeliver warning, long now, List<(string, ReceiptState, Instant)> receipts)
    {
        Person? person = street.Population.Find(warning.To);
        if (person is null)
        {
            receipts.Add((warning.Effect, ReceiptState.Failed, new Instant(now)));
            return;
        }
        receipts.Add((warning.Effect, ReceiptState.Delivered, new Instant(now)));
        if (!street.Chance.Falls(street.Reactions.Read)) return;
        receipts.Add((warning.Effect, ReceiptState.Read, new Instant(now)));
        bool isHeeded = street.Chance.Falls(person.Incident is null ? street.Reactions.HonestHeed : street.Reactions.Heed);
        receipts.Add((warning.Effect, isHeeded ? ReceiptState.Heeded : ReceiptState.Ignored, new Instant(now)));
        if (isHeeded && person.Incident is { IsOver: false } incident) Scorekeeper.Stopped(incident, "heeded", now);
    }
}
