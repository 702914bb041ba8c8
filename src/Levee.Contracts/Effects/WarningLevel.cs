namespace Levee.Contracts.Effects;

/// <summary>How far a person is drawn in. Journaled by number.</summary>
public enum WarningLevel : byte
{
    /// <summary>Contact with a bad indicator, no engagement.</summary>
    Low = 1,
    /// <summary>Engagement: a long call, dwelling on a bad site.</summary>
    Medium = 2,
    /// <summary>About to pay or paying.</summary>
    High = 3,
}
