using Levee.Contracts.Ports;

namespace Levee.Runtime;

/// <summary>What stands outside a partition and is given to it: decider, store, clock and who listens.</summary>
internal sealed record PartitionSeams
{
    /// <summary>The pure core; owned by the loop from here on.</summary>
    public required IDecider Decider { get; init; }

    /// <summary>Opens the journal; called again after a commit of unknown outcome.</summary>
    public required Func<IJournal> Open { get; init; }

    /// <summary>The machine's clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Counts.</summary>
    public required PartitionMetrics Metrics { get; init; }

    /// <summary>Who hears what happens.</summary>
    public required IPartitionObserver Observer { get; init; }
}
