using Levee.Contracts.Events;
using Levee.Contracts.Verdicts;

namespace Levee.Contracts.Ports;

/// <summary>One measure of one subject.</summary>
public sealed record MeasureKept
{
    /// <summary>The definition as the first rule that reads it writes it (<c>docs/rules.md</c>).</summary>
    public required string Definition { get; init; }

    /// <summary>The rules that read it.</summary>
    public required IReadOnlyList<RuleUse> ReadBy { get; init; }

    /// <summary>The window, milliseconds.</summary>
    public required long WindowMs { get; init; }

    /// <summary>What the value is.</summary>
    public required KeptForm Form { get; init; }

    /// <summary>The field whose value it is; null for other forms.</summary>
    public EventField? Field { get; init; }

    /// <summary>The value that a rule would read.</summary>
    public required RecordedValue Value { get; init; }

    /// <summary>Why the value is unknown, to all sources or some; <see cref="UnknownWhy.None"/>: it is known.</summary>
    public required UnknownWhy Why { get; init; }

    /// <summary>True when an event fed it that it still holds.</summary>
    public required bool IsFed { get; init; }

    /// <summary>Its twelve panes, the oldest first; empty when nothing fed it or it keeps none.</summary>
    public required IReadOnlyList<PaneKept> Panes { get; init; }
}
