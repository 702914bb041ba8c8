using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Features.Ingress;
using Levee.Features.Scoring;
using Levee.Storage.Tables;

namespace Levee.Web.Portal;

/// <summary>What the composition hands to the public portal.</summary>
public sealed record PortalParts
{
    /// <summary>The running node.</summary>
    public required INode Node { get; init; }

    /// <summary>Turns what a citizen types into subjects.</summary>
    public required PlainLookup Lookup { get; init; }

    /// <summary>The case tables.</summary>
    public required TablesFile Tables { get; init; }

    /// <summary>The portal as a registered source of the desk.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The keyed digest of a code; called from any thread.</summary>
    public required Func<string, long> CodeOf { get; init; }

    /// <summary>The node's scorers; a text's wording is scored and forgotten.</summary>
    public Scorers Scorers { get; init; } = Scorers.None;

    /// <summary>The number of a human who helps.</summary>
    public string Helpline { get; init; } = "96110";

    /// <summary>The machine's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
