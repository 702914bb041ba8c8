namespace Levee.Fitting.Boosting;

/// <summary>Between what the step of a leaf, and of all leaves below it, must stay.</summary>
/// <param name="Least">At least.</param>
/// <param name="Most">At most.</param>
internal readonly record struct StepBounds(double Least, double Most)
{
    /// <summary>No bounds.</summary>
    public static readonly StepBounds None = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>A step moved between them.</summary>
    public double Clamp(double step) => Math.Min(Math.Max(step, Least), Most);

    /// <summary>The bounds on both sides of a cut on a column that must rise (1), fall (-1) or is free (0).</summary>
    public (StepBounds Left, StepBounds Right) Cut(int monotone, double middle) => monotone switch
    {
        > 0 => (this with { Most = middle }, this with { Least = middle }),
        < 0 => (this with { Least = middle }, this with { Most = middle }),
        _ => (this, this),
    };
}
