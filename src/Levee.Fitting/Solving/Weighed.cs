namespace Levee.Fitting.Solving;

/// <summary>Examples to fit with, each with its truth and how much it counts.</summary>
internal sealed class Weighed
{
    private readonly List<Example> examples = [];
    private readonly List<bool> isFraud = [];
    private readonly List<double> weights = [];

    /// <summary>The examples.</summary>
    public IReadOnlyList<Example> Examples => examples;

    /// <summary>Which are frauds.</summary>
    public IReadOnlyList<bool> IsFraud => isFraud;

    /// <summary>How much each counts.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>Adds one.</summary>
    public void Add(Example example, bool fraud, double weight)
    {
        examples.Add(example);
        isFraud.Add(fraud);
        weights.Add(weight);
    }
}
