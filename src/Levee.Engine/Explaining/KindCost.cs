namespace Levee.Engine.Explaining;

/// <summary>What an event of one kind asks for under a rule set.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Rules">Rules that speak on it.</param>
/// <param name="Values">Values read, each once.</param>
/// <param name="Measures">How many of them are measures.</param>
/// <param name="Fed">Measures and journey parts that it may feed.</param>
public sealed record KindCost(string Kind, int Rules, int Values, int Measures, int Fed);
