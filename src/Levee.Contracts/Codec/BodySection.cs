namespace Levee.Contracts.Codec;

/// <summary>
/// The parts of a body, each with its number and length before it. Part of the disk format: append only.
/// </summary>
internal static class BodySection
{
    /// <summary>The kinds of the entries in order: a kind byte and a count each, while they differ.</summary>
    public const int Kinds = 1;
    /// <summary>The events of one kind: the kind byte, then columns.</summary>
    public const int Events = 2;
    /// <summary>The entries that are not events, in order, each with its length before it.</summary>
    public const int Others = 3;
    /// <summary>The outputs by rising entry: the entries skipped before it, then the record with its length.</summary>
    public const int Outputs = 4;
}
