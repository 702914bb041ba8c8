namespace Levee.Fitting.Solving;

/// <summary>How the solver weighs errors against the size of weights.</summary>
internal sealed record SolverSettings
{
    /// <summary>Cost of an error on an example of weight 1.</summary>
    public double Cost { get; init; } = 1;

    /// <summary>The value of a named feature beside pieces, whose squares sum to 1.</summary>
    public double NamedValue { get; init; } = 0.25;

    /// <summary>The value of a measure in steps (length, share of digits), which depends much on the source.</summary>
    public double MeasureValue { get; init; } = 0.15;

    /// <summary>Pieces met in fewer examples are left out.</summary>
    public int PiecesMin { get; init; } = 1;

    /// <summary>Most passes over the examples.</summary>
    public int PassesMax { get; init; } = 60;

    /// <summary>It stops when the largest step of a pass is below this.</summary>
    public double Tolerance { get; init; } = 0.01;

    /// <summary>The value of a named feature.</summary>
    public double ValueOf(int number) => number < 128 ? NamedValue : MeasureValue;

    /// <summary>Seed of the order of examples and folds.</summary>
    public ulong Seed { get; init; } = 1;
}
