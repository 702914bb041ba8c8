using Levee.Contracts;

namespace Levee.Try.Running;

/// <summary>What one rule said. Owned by the findings.</summary>
internal sealed class RuleSums
{
    /// <summary>Lines on which it spoke, by step of the line.</summary>
    public SortedDictionary<Step, long> BySteps { get; } = [];

    /// <summary>Lines on which it spoke.</summary>
    public long Lines { get; set; }

    /// <summary>Of these, known to be fraud.</summary>
    public long Frauds { get; set; }

    /// <summary>Of these, known to be honest.</summary>
    public long Honest { get; set; }

    /// <summary>The persons protected in those lines.</summary>
    public HashSet<SubjectId> Anchors { get; } = [];
}
