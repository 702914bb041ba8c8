namespace Levee.Contracts.Events;

/// <summary>How well a fraudster knew a fact.</summary>
public enum Exactness : byte
{
    /// <summary>Word for word.</summary>
    Exact = 0,
    /// <summary>Roughly.</summary>
    Rough = 1,
    /// <summary>Wrongly.</summary>
    Wrong = 2,
}
