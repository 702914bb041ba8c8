namespace Levee.Contracts.Wire.Binary;

/// <summary>What a frame holds beside its roles and fields. The bits are public: append only.</summary>
[Flags]
internal enum FrameFlags : byte
{
    None = 0,

    /// <summary>The source's reference follows the head.</summary>
    Id = 1,

    /// <summary><c>deadline_ms</c> follows.</summary>
    Deadline = 2,

    /// <summary>The plain text of the kind (<c>text</c>, <c>url</c>) follows the fields.</summary>
    Plain = 4,

    /// <summary><c>known_facts</c> come last.</summary>
    KnownFacts = 8,

    /// <summary>Identifiers are a kind and 16 bytes, not text.</summary>
    Pseudonyms = 16,

    All = Id | Deadline | Plain | KnownFacts | Pseudonyms,
}
