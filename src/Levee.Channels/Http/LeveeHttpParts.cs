using Levee.Contracts.Ports;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Levee.Channels.Http;

/// <summary>Everything the HTTP endpoints work with, handed over by whoever composes the node.</summary>
public sealed record LeveeHttpParts
{
    /// <summary>The node.</summary>
    public required INode Node { get; init; }

    /// <summary>Who may send.</summary>
    public required SourceBook Sources { get; init; }

    /// <summary>The effects that wait for sources.</summary>
    public required IOutbox Outbox { get; init; }

    /// <summary>Pseudonyms, digests and features of what was read.</summary>
    public required IngressFeatures Features { get; init; }

    /// <summary>Turns subjects back into plain identifiers, at egress only.</summary>
    public required IPseudonymiser Pseudonymiser { get; init; }

    /// <summary>The normal forms of identifiers, for the ranges that sources may speak for.</summary>
    public required NameRules Names { get; init; }

    /// <summary>The listed facts in force; null when this node gives out no lists.</summary>
    public IListBook? Lists { get; init; }

    /// <summary>The machine's clock: arrival times, rates and time-outs.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The bounds.</summary>
    public HttpLimits Limits { get; init; } = new();

    /// <summary>Why the node does not take events yet, in a sentence, or null once it has recovered.</summary>
    public Func<string?> NotReady { get; init; } = static () => null;

    /// <summary>Where failures of requests are written; never with anything a request brought.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;
}
