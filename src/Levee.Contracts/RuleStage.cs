namespace Levee.Contracts;

/// <summary>Where a rule stands in its life, as far as deciding goes. The number is journaled: append only.</summary>
public enum RuleStage : byte
{
    /// <summary>It is asked and counts.</summary>
    Promoted = 0,
    /// <summary>It is asked, and what it says is recorded, but counts for nothing.</summary>
    Shadow = 1,
    /// <summary>It was checked when loaded, and is not asked yet.</summary>
    Draft = 2,
    /// <summary>It is not asked any more.</summary>
    Retired = 3,
}
