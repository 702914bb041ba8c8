using Levee.Client;
using Levee.Contracts.Events;

namespace Levee.City.Running;

/// <summary>An institution's line to the node: the same client that any institution would use.</summary>
/// <param name="name">The institution.</param>
/// <param name="client">Its client; owned by whoever made it.</param>
internal sealed class ClientLink(string name, LeveeClient client) : ISourceLink
{
    private string next = "";

    public async Task<IReadOnlyList<Told>> SendAsync(IReadOnlyList<PlainEvent> events, CancellationToken stop)
    {
        IReadOnlyList<SentVerdict> verdicts = await client.SendAsync(events, stop).ConfigureAwait(false);
        SentFault? fault = verdicts.FirstOrDefault(verdict => verdict.Fault is not null)?.Fault;
        if (fault is not null)
            throw new CityException($"{name}: the node refused an event of the city: {fault.Title}: {fault.Detail}");
        return [.. verdicts.Select(verdict => new Told(
            verdict.Action, verdict.Verdict, [.. verdict.Symbols.Select(symbol => symbol.Code)],
            verdict.Because?.En ?? "", verdict.Because?.Zh ?? ""))];
    }

    public async Task<IReadOnlyList<WarningToDeliver>> TakeWarningsAsync(CancellationToken stop)
    {
        EffectsPage page = await client.EffectsAsync(next, TimeSpan.Zero, stop).ConfigureAwait(false);
        next = page.Next;
        return [.. page.Effects.Select(effect => new WarningToDeliver(effect.Effect, effect.To))];
    }

    public Task ConfirmAsync(IReadOnlyList<SentReceipt> receipts, CancellationToken stop) =>
        receipts.Count == 0 ? Task.CompletedTask : client.SendReceiptsAsync(receipts, stop);
}
