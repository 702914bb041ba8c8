namespace Levee.Contracts.Ports;

/// <summary>
/// A journal or row cannot be read: newer format, foreign schema, or damaged bytes; says which and
/// where.
/// </summary>
/// <param name="message">What happened, where, and what to do.</param>
/// <param name="cause">The store's own exception, or null.</param>
public sealed class JournalUnreadableException(string message, Exception? cause = null) : Exception(message, cause);
