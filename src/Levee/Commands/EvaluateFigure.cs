namespace Levee.Commands;

/// <summary>One figure of an evaluation.</summary>
/// <param name="Name">Its fixed name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="N">Out of how many.</param>
internal readonly record struct EvaluateFigure(string Name, double Value, string Unit, long N);
