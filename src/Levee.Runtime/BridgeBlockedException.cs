namespace Levee.Runtime;

/// <summary>The other partition does not take an effect now; the bridge's runner tries the batch again.</summary>
/// <param name="message">Which partition, and why.</param>
public sealed class BridgeBlockedException(string message) : Exception(message);
