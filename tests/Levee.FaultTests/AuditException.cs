namespace Levee.FaultTests;

/// <summary>The partition did not keep what it promised.</summary>
/// <param name="message">What was found.</param>
public sealed class AuditException(string message) : Exception(message);
