using Levee.Contracts;

namespace Levee.Client;

/// <summary>What became of one event that was sent.</summary>
public sealed record SentVerdict
{
    /// <summary>The sequence under which it was sent.</summary>
    public required long Sequence { get; init; }

    /// <summary>The verdict's permanent id, such as <c>screen-1234567</c>; empty when there is none.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>What to do.</summary>
    public Step Action { get; init; } = Step.Allow;

    /// <summary>The rule set that was in force, <c>sha256:</c> and 64 digits; empty when allowed.</summary>
    public string Rules { get; init; } = "";

    /// <summary>What the rules said, heaviest first.</summary>
    public IReadOnlyList<SentSymbol> Symbols { get; init; } = [];

    /// <summary>The sentence why, or null when allowed.</summary>
    public Words? Because { get; init; }

    /// <summary>True when the answer came after the event's deadline: do not apply it; a warning follows.</summary>
    public bool IsLate { get; init; }

    /// <summary>
    /// True when the node did not answer in time: <see cref="Action"/> is the edge's own fail policy, and the event is
    /// reported as unscreened later.
    /// </summary>
    public bool IsUnscreened { get; init; }

    /// <summary>Why the event was refused, or null.</summary>
    public SentFault? Fault { get; init; }
}
