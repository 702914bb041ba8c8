namespace Levee.Casework.Law;

/// <summary>A law document cannot be used.</summary>
/// <param name="message">What is wrong, where, and what was expected.</param>
public sealed class LawFormatException(string message) : Exception(message);
