using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Client;

/// <summary>How a client reaches its node and what it does while the node does not answer.</summary>
public sealed record LeveeClientOptions
{
    /// <summary>The node, such as <c>http://127.0.0.1:5080</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>The source's key.</summary>
    public required string Key { get; init; }

    /// <summary>How events are written. Receipts and counts of unscreened events are always JSON.</summary>
    public EventForm Form { get; init; }

    /// <summary>The most lines in one request.</summary>
    public int BatchMax { get; init; } = 4_000;

    /// <summary>The most events taken in and not yet answered; beyond it, sending waits.</summary>
    public int InFlightMax { get; init; } = 32_000;

    /// <summary>
    /// A small file that keeps the source's sequence across restarts, or null: then it is learned from the node's first
    /// refusal.
    /// </summary>
    public string? SequenceFile { get; init; }

    /// <summary>The first sequence when neither file nor node says otherwise.</summary>
    public long FirstSequence { get; init; } = 1;

    /// <summary>How long one request may take before it is sent again.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How long a request is tried again before its events count as unscreened.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The first wait before trying again; it doubles, with jitter, up to <see cref="RetryWaitMax"/>.
    /// </summary>
    public TimeSpan RetryWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait before trying again, unless the node asks for more.</summary>
    public TimeSpan RetryWaitMax { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The edge's own fail policy: what happens to an event that the node did not answer in time (open by default). The
    /// events are counted and reported as unscreened with the next request that is answered.
    /// </summary>
    public Func<PlainEvent, Step> WhenDown { get; init; } = static _ => Step.Allow;

    /// <summary>The same for events sent as they stand in a file, which are not counted by kind.</summary>
    public Step WhenDownRaw { get; init; } = Step.Allow;

    /// <summary>Told each time a request was not answered and waits to be sent again; must return at once.</summary>
    public Action<TimeSpan>? Waiting { get; init; }

    /// <summary>The clock of waits and time-outs.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
