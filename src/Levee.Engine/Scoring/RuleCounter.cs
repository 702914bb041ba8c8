using Levee.Cel;

namespace Levee.Engine.Scoring;

/// <summary>Counts one rule's answers; written by the decider's thread, read by any.</summary>
internal sealed class RuleCounter(string rule)
{
    private long spoke;
    private long unknown;
    private long failed;
    private string lastFailure = "";

    internal void Count(CelValue answer)
    {
        if (answer.IsTrue) Volatile.Write(ref spoke, spoke + 1);
        else if (answer.Kind == CelKind.Unknown) Volatile.Write(ref unknown, unknown + 1);
        else if (answer.Kind == CelKind.Error)
        {
            Volatile.Write(ref failed, failed + 1);
            Volatile.Write(ref lastFailure, answer.ErrorText);
        }
    }

    internal RuleTally Read() => new(rule, Volatile.Read(ref spoke), Volatile.Read(ref unknown),
        Volatile.Read(ref failed), Volatile.Read(ref lastFailure));
}
