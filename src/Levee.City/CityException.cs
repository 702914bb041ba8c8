namespace Levee.City;

/// <summary>The city cannot go on: the node refused what it sends.</summary>
/// <param name="message">Which institution, and what the node said.</param>
public sealed class CityException(string message) : Exception(message);
