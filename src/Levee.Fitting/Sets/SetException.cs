namespace Levee.Fitting.Sets;

/// <summary>A set that cannot be read; the message says which file and line, and what was expected.</summary>
internal sealed class SetException(string message) : Exception(message);
