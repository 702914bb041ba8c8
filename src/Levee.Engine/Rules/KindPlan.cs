using Levee.Contracts.Events;

namespace Levee.Engine.Rules;

/// <summary>What one kind of event asks for: the values read, each once, and which rule takes which of them.</summary>
internal sealed class KindPlan
{
    /// <summary>The kind.</summary>
    public required EventSchema Kind { get; init; }

    /// <summary>The reads that make the vector of values, each once.</summary>
    public required ValueRead[] Reads { get; init; }

    /// <summary>The rules on this kind, in the rule set's order.</summary>
    public required PlannedRule[] Rules { get; init; }
}
