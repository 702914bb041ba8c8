namespace Levee.Features.Pseudonyms;

/// <summary>How a name is packed in its block.</summary>
internal enum NameFormat : byte
{
    /// <summary>Digits and <c>+</c>, two a byte, at most 30.</summary>
    Digits = 0,
    /// <summary>Lower-case letters, digits and a few marks, six bits each, at most 20.</summary>
    SixBits = 1,
    /// <summary>UTF-8, at most 15 bytes.</summary>
    Bytes = 2,
    /// <summary>15 bytes of a keyed digest; the name itself is in the vault, or nowhere.</summary>
    Digest = 3,
}
