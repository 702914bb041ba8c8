using Levee.Contracts;

namespace Levee.Engine.Decider;

/// <summary>What the decider keeps of a source.</summary>
/// <param name="LearningMs">Its learning time, milliseconds; 0: its history is complete.</param>
/// <param name="Since">From when it has been sending.</param>
internal readonly record struct SourceRecord(long LearningMs, Instant Since)
{
    /// <summary>True while what was not seen cannot be said to be new.</summary>
    internal bool IsLearning(Instant at) => LearningMs > 0 && at < Since.Plus(LearningMs);
}
