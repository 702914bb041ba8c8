namespace Levee.Contracts.Verdicts;

/// <summary>
/// What was decided for one event, and everything needed to prove it without re-running: the rule set in force stands
/// in the entry at <see cref="Rules"/>, the build in the last <see cref="Entries.TakenOver"/> or
/// <see cref="Entries.JournalOpened"/> entry before it. An event on which no rule spoke has no verdict record: allow.
/// </summary>
public sealed record Verdict
{
    /// <summary>The step of the ladder.</summary>
    public required Step Step { get; init; }

    /// <summary>The sum of capped weights, in thousandths of log-odds.</summary>
    public required int Score { get; init; }

    /// <summary>The position of the <see cref="Entries.RulesInForce"/> entry.</summary>
    public required Position Rules { get; init; }

    /// <summary>The rules that spoke, in rule order.</summary>
    public required IReadOnlyList<RuleHit> Hits { get; init; }

    /// <summary>
    /// The step the score would have given before the two-family rule, the kind's ceiling or lateness lowered
    /// it.
    /// </summary>
    public required Step Uncapped { get; init; }

    /// <summary>True when the answer was past its deadline when decided: nothing but a warning is left.</summary>
    public bool Late { get; init; }
}
