namespace Levee.Contracts;

/// <summary>
/// A source's own sequence: an ordinary source counts in <see cref="Major"/>; a partition acting as a source
/// uses (position, ordinal). Sequences of a source rise but need not be dense.
/// </summary>
/// <param name="Major">The source's number, or the position.</param>
/// <param name="Minor">0, or the ordinal.</param>
public readonly record struct SourceSequence(long Major, int Minor = 0) : IComparable<SourceSequence>
{
    /// <summary>Orders by major, then minor.</summary>
    public int CompareTo(SourceSequence other)
    {
        int major = Major.CompareTo(other.Major);
        return major != 0 ? major : Minor.CompareTo(other.Minor);
    }

    /// <summary>True when <paramref name="a"/> comes first.</summary>
    public static bool operator <(SourceSequence a, SourceSequence b) => a.CompareTo(b) < 0;

    /// <summary>True when <paramref name="a"/> comes later.</summary>
    public static bool operator >(SourceSequence a, SourceSequence b) => a.CompareTo(b) > 0;

    /// <summary>True when <paramref name="a"/> does not come later.</summary>
    public static bool operator <=(SourceSequence a, SourceSequence b) => a.CompareTo(b) <= 0;

    /// <summary>True when <paramref name="a"/> does not come first.</summary>
    public static bool operator >=(SourceSequence a, SourceSequence b) => a.CompareTo(b) >= 0;
}
