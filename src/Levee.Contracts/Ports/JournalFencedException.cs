namespace Levee.Contracts.Ports;

/// <summary>Another writer holds this position: this process is not the writer any more.</summary>
/// <param name="message">What happened, where, and what to do.</param>
/// <param name="cause">The store's own exception, or null.</param>
public sealed class JournalFencedException(string message, Exception? cause = null) : Exception(message, cause);
