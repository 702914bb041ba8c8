namespace Levee.Try;

/// <summary>Where a try speaks and listens.</summary>
/// <param name="Output">Results.</param>
/// <param name="Errors">Everything else.</param>
/// <param name="Input">Answers.</param>
/// <param name="IsTerminal">True when somebody can be asked.</param>
internal sealed record TryConsole(TextWriter Output, TextWriter Errors, TextReader Input, bool IsTerminal);
