using Levee.Benchmarks.Figures;

namespace Levee.Benchmarks;

/// <summary>What a bench is given.</summary>
/// <param name="Figures">Where its figures go.</param>
/// <param name="Length">The length of one run.</param>
internal sealed record BenchRun(FigureList Figures, TimeSpan Length)
{
    /// <summary>Runs whose median is the figure.</summary>
    public const int Runs = 5;

    /// <summary>The folder with rules, scores and parameters.</summary>
    public static string Home { get; } = Environment.GetEnvironmentVariable("LEVEE_HOME") ?? ".";

    /// <summary>The median of five runs, and the load meanwhile.</summary>
    /// <param name="run">Runs for a length and returns its value.</param>
    /// <param name="others">Processes of this bench beside its own.</param>
    public Median Median(Func<TimeSpan, double> run, params int[] others)
    {
        double[] values = new double[Runs];
        MachineLoad load = MachineLoad.Begin(others);
        for (int i = 0; i < Runs; i++) values[i] = run(Length);
        double share = load.End();
        Array.Sort(values);
        return new Median(values[Runs / 2], share);
    }
}
