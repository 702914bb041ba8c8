namespace Levee.Channels.Http;

/// <summary>A file of sources cannot be used: every fault at once, each with its JSON path.</summary>
/// <param name="faults">One sentence a fault.</param>
public sealed class SourceBookException(IReadOnlyList<string> faults)
    : Exception("the file of sources cannot be used:\n  " + string.Join("\n  ", faults))
{
    /// <summary>One sentence a fault.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
