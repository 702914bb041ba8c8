namespace Levee.Engine.Scoring;

/// <summary>Counts one rule's answers; written by the decider's thread, read by any.</summary>
/// <param name="rule">The rule's id.</param>
internal sealed class RuleCounter(string rule)
{
    // A reader on another thread may see a count a moment old; it never sees half of one on a 64-bit machine.
    private long spoke;
    private long unknown;
    private long failed;
    private volatile string lastFailure = "";

    internal void CountSpoken() => spoke++;

    internal void CountUnknown() => unknown++;

    internal void CountFailure(string text)
    {
        failed++;
        lastFailure = text;
    }

    internal RuleTally Read() => new(rule, spoke, unknown, failed, lastFailure);
}
