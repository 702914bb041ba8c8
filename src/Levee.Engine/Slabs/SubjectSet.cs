namespace Levee.Engine.Slabs;

/// <summary>Where the members of a set lie; <see cref="SubjectSets"/> keeps them.</summary>
internal unsafe struct SubjectSet
{
    /// <summary>The block; null: empty.</summary>
    public MetSubject* Block;

    /// <summary>Places of the block taken, by members whose pane died too.</summary>
    public int Used;

    /// <summary>The block's size: the logarithm of its places.</summary>
    public int Log2;
}
