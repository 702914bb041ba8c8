namespace Levee.Benchmarks.Judging;

/// <summary>What the peer's rules read: the values of one event, by their place in its kind's vector.</summary>
public sealed class EngineFacts
{
    /// <summary>The values; not a number where unknown.</summary>
    public double[] N { get; init; } = [];
}
