namespace Levee.Try.Running;

/// <summary>What was read. Owned by the intake.</summary>
internal sealed class IntakeSums
{
    /// <summary>Lines taken.</summary>
    public long Lines { get; set; }

    /// <summary>Of these, known to be fraud.</summary>
    public long Frauds { get; set; }

    /// <summary>Of these, known to be honest.</summary>
    public long Honest { get; set; }

    /// <summary>Lines taken by hour of the day of their first event.</summary>
    public long[] ByHour { get; } = new long[24];

    /// <summary>Lines taken by day since 1970 of their first event, in the zone.</summary>
    public SortedDictionary<int, long> ByDay { get; } = [];

    /// <summary>Cells that were left out because nobody here understands them, by column.</summary>
    public SortedDictionary<string, long> NotUnderstood { get; } = new(StringComparer.Ordinal);

    /// <summary>Labels of subjects met in any line.</summary>
    public HashSet<int> SubjectsMet { get; } = [];
}
