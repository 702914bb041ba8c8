namespace Levee.Composition;

/// <summary>The node cannot start: a sentence that says what is wrong and what to do about it.</summary>
/// <param name="message">The sentence.</param>
/// <param name="cause">What was caught, or null.</param>
internal sealed class StartException(string message, Exception? cause = null) : Exception(message, cause);
