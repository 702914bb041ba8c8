namespace Levee.Client;

/// <summary>
/// A whole request was refused and trying again would not help: a wrong key, a wrong address, a foreign server.
/// </summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="fault">What the node said, or null when it was not a node that answered.</param>
/// <param name="cause">The failure underneath, or null.</param>
public sealed class LeveeClientException(string message, SentFault? fault = null, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>What the node said, or null.</summary>
    public SentFault? Fault { get; } = fault;
}
