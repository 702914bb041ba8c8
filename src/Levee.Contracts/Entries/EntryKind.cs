namespace Levee.Contracts.Entries;

/// <summary>
/// What an entry of the journal is. The number is journaled: append only. 1 to 31 are events by <see
/// cref="Events.EventKind"/>.
/// </summary>
public enum EntryKind : byte
{
    /// <summary>No entry.</summary>
    None = 0,
    /// <summary>The first entry of a journal: <see cref="JournalOpened"/>.</summary>
    JournalOpened = 32,
    /// <summary>Time passed and nothing else happened: <see cref="Tick"/>.</summary>
    Tick = 33,
    /// <summary>A feeder states the time (source clock): <see cref="TimeStated"/>.</summary>
    TimeStated = 34,
    /// <summary>A source was registered or changed: <see cref="SourceRegistered"/>.</summary>
    SourceRegistered = 35,
    /// <summary>A rule set is in force from here: <see cref="RulesInForce"/>.</summary>
    RulesInForce = 36,
    /// <summary>A listed fact was added or withdrawn: <see cref="SignalChanged"/>.</summary>
    SignalChanged = 37,
    /// <summary>A person commands: <see cref="Command"/>.</summary>
    Command = 38,
    /// <summary>A channel or edge confirms an effect or verdict: <see cref="Receipt"/>.</summary>
    Receipt = 39,
    /// <summary>An effect of another partition arrives: <see cref="EffectArrived"/>.</summary>
    EffectArrived = 40,
    /// <summary>An edge reports events that passed unscreened: <see cref="Unscreened"/>.</summary>
    Unscreened = 41,
    /// <summary>Another process owns the journal from here: <see cref="TakenOver"/>.</summary>
    TakenOver = 42,
    /// <summary>Never journaled: <see cref="SkippedEntry"/>.</summary>
    Skipped = 255,
}
