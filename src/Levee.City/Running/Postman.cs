using Levee.City.Scoring;
using Levee.City.World;
using Levee.Client;
using Levee.Contracts;
using Levee.Contracts.Entries;

namespace Levee.City.Running;

/// <summary>
/// Delivers the warnings that institutions were asked to deliver, and lets people read, heed or ignore them. Whoever
/// heeds one gives up the payment that is under way.
/// </summary>
internal sealed class Postman(Street street, IReadOnlyList<ISourceLink> links, Chance chance)
{
    /// <summary>One round through every institution.</summary>
    public async Task RoundAsync(long now, CancellationToken stop)
    {
        IReadOnlyList<WarningToDeliver>[] bags = await Task.WhenAll(links.Select(link => link.TakeWarningsAsync(stop)))
            .ConfigureAwait(false);
        for (int i = 0; i < bags.Length; i++)
        {
            if (bags[i].Count == 0) continue;
            List<SentReceipt> receipts = [];
            foreach (WarningToDeliver warning in bags[i])
                foreach (ReceiptState state in Deliver(warning, now))
                    receipts.Add(new SentReceipt(warning.Effect, IsEffect: true, state, new Instant(now)));
            await links[i].ConfirmAsync(receipts, stop).ConfigureAwait(false);
        }
    }

    private ReceiptState[] Deliver(WarningToDeliver warning, long now)
    {
        Person? person = street.Population.Find(warning.To);
        if (person is null) return [ReceiptState.Failed];
        Incident? incident = person.Incident is { IsOver: false } underWay ? underWay : null;
        street.Score.Warned(person, incident);
        if (!chance.Falls(street.Reactions.Read)) return [ReceiptState.Delivered];
        double heeds = incident is null ? street.Reactions.HonestHeed : street.Reactions.Heed;
        if (!chance.Falls(heeds)) return [ReceiptState.Delivered, ReceiptState.Read, ReceiptState.Ignored];
        person.HeededAt = now;
        incident?.Stop(Settlement.Heeded, now);
        return [ReceiptState.Delivered, ReceiptState.Read, ReceiptState.Heeded];
    }
}
