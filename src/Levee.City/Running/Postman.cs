using Levee.City.Scoring;
using Levee.City.World;
using Levee.Client;
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
            List<SentReceipt> receipts = [];
            foreach (WarningToDeliver warning in warnings) Deliver(warning, now, receipts);
            await link.ConfirmAsync(receipts, stop).ConfigureAwait(false);
        }
    }

    private void Deliver(WarningToDeliver warning, long now, List<SentReceipt> receipts)
    {
        Person? person = street.Population.Find(warning.To);
        if (person is null)
        {
            Confirm(ReceiptState.Failed);
            return;
        }
        Confirm(ReceiptState.Delivered);
        if (!street.Chance.Falls(street.Reactions.Read)) return;
        Confirm(ReceiptState.Read);
        double heeds = person.Incident is null ? street.Reactions.HonestHeed : street.Reactions.Heed;
        bool isHeeded = street.Chance.Falls(heeds);
        Confirm(isHeeded ? ReceiptState.Heeded : ReceiptState.Ignored);
        if (isHeeded && person.Incident is { IsOver: false } incident) Scorekeeper.Stopped(incident, "heeded", now);

        void Confirm(ReceiptState state) =>
            receipts.Add(new SentReceipt(warning.Effect, IsEffect: true, state, new Instant(now)));
    }
}
