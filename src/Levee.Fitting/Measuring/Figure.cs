namespace Levee.Fitting.Measuring;

/// <summary>A figure of an evaluation.</summary>
/// <param name="Task">What was asked, of which file.</param>
/// <param name="Metric">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="N">Out of how many.</param>
internal readonly record struct Figure(string Task, string Metric, double Value, long N);
