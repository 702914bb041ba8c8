namespace Levee.Commands;

/// <summary>A command cannot be carried out as it was given; the message says what to change.</summary>
/// <param name="message">What was wrong and what was expected.</param>
internal sealed class CommandException(string message) : Exception(message);
