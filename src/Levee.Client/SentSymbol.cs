namespace Levee.Client;

/// <summary>One symbol of a verdict.</summary>
/// <param name="Code">The symbol, such as <c>SIM_FARM</c>.</param>
/// <param name="Family">Its family, such as <c>calls</c>.</param>
/// <param name="Weight">Its weight in the score, log-odds.</param>
public sealed record SentSymbol(string Code, string Family, double Weight);
