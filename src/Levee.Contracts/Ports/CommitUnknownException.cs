namespace Levee.Contracts.Ports;

/// <summary>The connection broke during a commit: whether the row is there is not known.</summary>
/// <param name="message">What happened, where, and what to do.</param>
/// <param name="cause">The store's own exception, or null.</param>
public sealed class CommitUnknownException(string message, Exception? cause = null) : Exception(message, cause);
