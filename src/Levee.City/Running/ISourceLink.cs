using Levee.Client;
using Levee.Contracts.Events;

namespace Levee.City.Running;

/// <summary>One institution's line to the node.</summary>
internal interface ISourceLink
{
    /// <summary>Sends events in order and returns the answers in order.</summary>
    Task<IReadOnlyList<Told>> SendAsync(IReadOnlyList<PlainEvent> events, CancellationToken stop);

    /// <summary>Takes the warnings that wait for this institution.</summary>
    Task<IReadOnlyList<WarningToDeliver>> TakeWarningsAsync(CancellationToken stop);

    /// <summary>Confirms what became of warnings and verdicts.</summary>
    Task ConfirmAsync(IReadOnlyList<SentReceipt> receipts, CancellationToken stop);
}
