using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Effects;

namespace Levee.Casework.Workflow;

/// <summary>One thing that a workflow is about, as it stands. Immutable: a step makes the next one.</summary>
public sealed record WorkflowInstance
{
    /// <summary>The workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>The position that opened it: its id.</summary>
    public required Position Id { get; init; }

    /// <summary>The state; empty before it is opened.</summary>
    public string State { get; init; } = "";

    /// <summary>When it was opened: the act date by which the law is read.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When the present state was entered.</summary>
    public required Instant EnteredAt { get; init; }

    /// <summary>When the running clock runs out, or null.</summary>
    public Instant? Due { get; init; }

    /// <summary>The law parameter the clock follows; empty when none runs.</summary>
    public string Clock { get; init; } = "";

    /// <summary>The command the clock gives; empty when none runs.</summary>
    public string Expiry { get; init; } = "";

    /// <summary>Who has claimed it; empty when nobody has.</summary>
    public string ClaimedBy { get; init; } = "";

    /// <summary>Until when it is claimed, or null.</summary>
    public Instant? ClaimedUntil { get; init; }

    /// <summary>Values kept on it, by name. Never a plain identifier.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = WorkflowValues.Empty;

    /// <summary>What persons did to it, in order.</summary>
    public IReadOnlyList<WorkflowAct> Acts { get; init; } = [];

    /// <summary>A thing about to be opened.</summary>
    public static WorkflowInstance New(string workflow, Position id, Instant now) =>
        new() { Workflow = workflow, Id = id, OpenedAt = now, EnteredAt = now };

    /// <summary>A value kept on it, or an empty string.</summary>
    public string Value(string name) => Values.TryGetValue(name, out string? value) ? value : "";

    /// <summary>A whole number kept on it; 0 when absent.</summary>
    public long Number(string name) =>
        long.TryParse(Value(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : 0;

    /// <summary>An instant kept as Unix seconds, or null when absent or not one.</summary>
    public Instant? Seconds(string name) => ReadSeconds(Value(name));

    /// <summary>An instant written as Unix seconds, at most 12 digits; null for anything else.</summary>
    internal static Instant? ReadSeconds(string text) =>
        text.Length is > 0 and <= 12
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            ? new Instant(seconds * 1000)
            : null;

    /// <summary>True while somebody other than <paramref name="who"/> has claimed it.</summary>
    public bool IsClaimedByOther(string who, Instant now) =>
        ClaimedBy.Length > 0 && ClaimedBy != who && ClaimedUntil > now;

    /// <summary>The thing after a recorded step at a journal time.</summary>
    public WorkflowInstance After(WorkflowMoved step, Instant now) => Follow(step, now, new WordPool());

    /// <summary>The same, holding texts of a pool.</summary>
    internal WorkflowInstance Follow(WorkflowMoved step, Instant now, WordPool pool)
    {
        bool isPerson = step.Role.Length > 0;
        return this with
        {
            Workflow = pool.Of(Workflow),
            State = pool.Of(step.To),
            EnteredAt = step.From == step.To ? EnteredAt : now,
            Due = step.Due,
            Clock = pool.Of(step.Clock),
            Expiry = pool.Of(step.Expiry),
            ClaimedBy = pool.Of(step.ClaimedBy),
            ClaimedUntil = step.ClaimedUntil,
            Values = WorkflowValues.Of(Values, step.Values, pool),
            Acts = isPerson ? [.. Acts, new WorkflowAct(now, step.Command, step.Who)] : Acts,
        };
    }
}
