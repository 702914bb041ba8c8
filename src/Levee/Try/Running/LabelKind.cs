namespace Levee.Try.Running;

/// <summary>What a file of labels names.</summary>
internal enum LabelKind : byte
{
    /// <summary>Lines of the tried file.</summary>
    Line,
    /// <summary>References or ids of events.</summary>
    Reference,
    /// <summary>Numbers, accounts or other subjects.</summary>
    Subject,
}
