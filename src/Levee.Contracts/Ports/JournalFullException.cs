namespace Levee.Contracts.Ports;

/// <summary>The store has no room: nothing was written and the same append may be tried again.</summary>
/// <param name="message">What happened, where, and what to do.</param>
/// <param name="cause">The store's own exception, or null.</param>
public sealed class JournalFullException(string message, Exception? cause = null) : Exception(message, cause);
