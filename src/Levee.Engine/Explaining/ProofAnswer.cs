namespace Levee.Engine.Explaining;

/// <summary>What a condition, or a part of it, says of the values read.</summary>
public enum ProofAnswer
{
    /// <summary>It does not hold.</summary>
    False,
    /// <summary>It holds.</summary>
    True,
    /// <summary>A value it needs is not known.</summary>
    Unknown,
    /// <summary>A division by zero or an overflow: the rule stays silent.</summary>
    Failed,
}
