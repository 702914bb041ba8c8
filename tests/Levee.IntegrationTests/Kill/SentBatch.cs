namespace Levee.IntegrationTests.Kill;

/// <summary>What was sent, by which its bytes can be made again.</summary>
/// <param name="Body">The body it was made from.</param>
/// <param name="First">The sequence of its first line.</param>
/// <param name="UnixMs">The time it states.</param>
internal sealed record SentBatch(LoadBody Body, long First, long UnixMs)
{
    /// <summary>The sequence after its last line.</summary>
    public long Next => First + Body.Count;
}
