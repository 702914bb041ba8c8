namespace Levee.Features.Pseudonyms;

/// <summary>A long name on its way to the vault. A class: the memo swaps whole references.</summary>
/// <param name="kind">What it identifies.</param>
/// <param name="bytes">The normalised name.</param>
/// <param name="digest">What stands for it in the block.</param>
/// <param name="nonce">The nonce it is sealed with.</param>
internal sealed class LongName(SubjectKind kind, byte[] bytes, byte[] digest, byte[] nonce)
{
    public SubjectKind Kind { get; } = kind;

    public byte[] Bytes { get; } = bytes;

    public byte[] Digest { get; } = digest;

    public byte[] Nonce { get; } = nonce;
}
