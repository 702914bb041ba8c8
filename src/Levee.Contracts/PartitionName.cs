namespace Levee.Contracts;

/// <summary>The name of a partition, in lower-case letters and digits: <c>screen</c>, <c>desk</c>.</summary>
/// <param name="Value">The name.</param>
public readonly record struct PartitionName(string Value)
{
    /// <summary>The partition that decides events.</summary>
    public static readonly PartitionName Screen = new("screen");

    /// <summary>The partition that runs people's work.</summary>
    public static readonly PartitionName Desk = new("desk");

    /// <summary>An entry of this partition, written <c>screen-1234567</c>.</summary>
    public string At(Position position) => $"{Value}-{position}";

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}
