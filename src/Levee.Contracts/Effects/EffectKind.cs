namespace Levee.Contracts.Effects;

/// <summary>What an effect is. The number is journaled: append only.</summary>
public enum EffectKind : byte
{
    /// <summary>No effect.</summary>
    None = 0,
    /// <summary>Screen asks the desk to warn a person: <see cref="WarningRaised"/>.</summary>
    WarningRaised = 1,
    /// <summary>The desk asks a source to deliver a warning: <see cref="WarningDelivery"/>.</summary>
    WarningDelivery = 2,
    /// <summary>The desk hands an event to screen: <see cref="EventHandedOver"/>.</summary>
    EventHandedOver = 3,
    /// <summary>
    /// Screen tells the desk what became of a verdict that raised a warning: <see
    /// cref="VerdictApplied"/>.
    /// </summary>
    VerdictApplied = 4,
    /// <summary>One step of a workflow: <see cref="WorkflowMoved"/>.</summary>
    WorkflowMoved = 5,

    /// <summary>The desk tells screen what a listing says now: <see cref="SignalDecided"/>.</summary>
    SignalDecided = 6,
    /// <summary>The desk tells screen at which stage a rule stands: <see cref="RuleStaged"/>.</summary>
    RuleStaged = 7,
    /// <summary>Never journaled: <see cref="SkippedEffect"/>.</summary>
    Skipped = 255,
}
