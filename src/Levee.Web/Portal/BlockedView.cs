using Levee.Contracts;
using Levee.Contracts.Signals;

namespace Levee.Web.Portal;

/// <summary>An entry of a list as somebody concerned sees it: what and since when, never about whom.</summary>
/// <param name="Code">Its code.</param>
/// <param name="List">The list.</param>
/// <param name="Scope">How much it covers.</param>
/// <param name="State">Its state.</param>
/// <param name="IsInForce">True while it counts.</param>
/// <param name="IsChecked">True when people checked it.</param>
/// <param name="Since">Since when it counts, or since when it was said.</param>
/// <param name="Until">When it ends, or null.</param>
/// <param name="Said">What became of an objection just sent, or null.</param>
/// <param name="IsRefused">True when the objection was not taken.</param>
public sealed record BlockedView(
    string Code, SignalList List, SignalScope Scope, Words State, bool IsInForce, bool IsChecked, Instant Since,
    Instant? Until, string? Said, bool IsRefused)
{
    /// <summary>True while one may object to it.</summary>
    public bool MayObject { get; init; }

    /// <summary>By when an objection that waits is decided, in words, or null.</summary>
    public string? Waiting { get; init; }
}
