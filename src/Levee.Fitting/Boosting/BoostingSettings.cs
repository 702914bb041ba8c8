namespace Levee.Fitting.Boosting;

/// <summary>How trees are grown, and how many.</summary>
internal sealed record BoostingSettings
{
    /// <summary>Trees of one ensemble.</summary>
    public int Trees { get; init; } = 400;

    /// <summary>Ensembles of different seeds, whose sums are averaged.</summary>
    public int Ensembles { get; init; } = 1;

    /// <summary>The part of each step that is taken.</summary>
    public double Rate { get; init; } = 0.05;

    /// <summary>Most leaves of a tree.</summary>
    public int LeavesMax { get; init; } = 16;

    /// <summary>Fewest rows of a leaf.</summary>
    public int LeafRowsMin { get; init; } = 20;

    /// <summary>Added to the curvature of every leaf, so that small ones step less.</summary>
    public double Penalty { get; init; } = 1;

    /// <summary>The part of the rows that each tree sees.</summary>
    public double RowPart { get; init; } = 0.8;

    /// <summary>The part of the columns that each tree sees.</summary>
    public double ColumnPart { get; init; } = 0.5;

    /// <summary>
    /// By column: 1 where a greater value must never lower the sum, -1 where it must never raise it, 0 where it may do
    /// either; columns beyond the list are free.
    /// </summary>
    public IReadOnlyList<int> Monotone { get; init; } = [];

    /// <summary>Seed of what each tree sees.</summary>
    public ulong Seed { get; init; } = 1;
}
