namespace Levee.Commands.Replay;

/// <summary>What the desk found out about a warning.</summary>
internal enum WarningLabel
{
    /// <summary>Nothing yet, or nothing that says who was right.</summary>
    None,
    /// <summary>The person was being deceived, stopped in time or not.</summary>
    Fraud,
    /// <summary>The person was no victim, or the warning was withdrawn.</summary>
    Honest,
}
