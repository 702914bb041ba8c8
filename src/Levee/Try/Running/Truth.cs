namespace Levee.Try.Running;

/// <summary>What is known about a line.</summary>
internal enum Truth : byte
{
    /// <summary>Nothing.</summary>
    Unknown,
    /// <summary>It was honest.</summary>
    Honest,
    /// <summary>It was fraud.</summary>
    Fraud,
}
