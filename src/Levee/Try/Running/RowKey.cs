namespace Levee.Try.Running;

/// <summary>Where a row lies and when it happened; rows of one moment keep the order in which they were read.</summary>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Address">Its place in the store, which rises as rows are added.</param>
internal readonly record struct RowKey(long At, long Address) : IComparable<RowKey>
{
    /// <summary>By time, then by place.</summary>
    public int CompareTo(RowKey other)
    {
        int order = At.CompareTo(other.At);
        return order != 0 ? order : Address.CompareTo(other.Address);
    }
}
