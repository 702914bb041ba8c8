using Levee.Contracts.Verdicts;

namespace Levee.Contracts.Ports;

/// <summary>What one pane of a measure's window holds.</summary>
/// <param name="From">When the pane begins.</param>
/// <param name="Value">What it holds; unknown when there is nothing, or <paramref name="IsDoubtful"/>.</param>
/// <param name="IsDoubtful">True when events of it may be missing, or may not belong to it.</param>
public readonly record struct PaneKept(Instant From, RecordedValue Value, bool IsDoubtful);
