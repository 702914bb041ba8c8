using System.Security.Cryptography;
using Levee.Contracts.Ports;

namespace Levee.Features.Pseudonyms;

/// <summary>
/// Names too long for a block: HMAC-SHA-256 under a key of their own stands for them, and the name itself goes to the
/// vault, sealed with AES-256-GCM. Used by one thread at a time; the memo is shared.
/// </summary>
internal sealed class LongNames : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly IncrementalHash hash;
    private readonly AesGcm seal;
    private readonly LongNameMemo memo;

    public LongNames(PseudonymKeys keys, LongNameMemo memo)
    {
        hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.LongNames);
        seal = new AesGcm(keys.Vault, TagSize);
        this.memo = memo;
    }

    /// <summary>
    /// The digest of a name, from the memo when it was kept before. Otherwise <paramref name="fresh"/> is what to seal
    /// under the id once that is known.
    /// </summary>
    public void Digest(SubjectKind kind, ReadOnlySpan<byte> name, Span<byte> digest, out LongName? fresh)
    {
        fresh = null;
        if (memo.TryFind(kind, name, digest)) return;
        Span<byte> whole = stackalloc byte[Hash256.Size];
        hash.AppendData([(byte)kind]);
        hash.AppendData(name);
        hash.GetHashAndReset(whole);
        whole[..NameBlock.DigestSize].CopyTo(digest);
        fresh = new LongName(kind, name.ToArray(), digest[..NameBlock.DigestSize].ToArray(),
            whole.Slice(NameBlock.DigestSize, NonceSize).ToArray());
    }

    /// <summary>
    /// Seals names into the vault, all at once, and only then remembers them: a vault that fails is asked again.
    /// </summary>
    public void Keep(IReadOnlyList<(int Index, LongName Name)> names, ReadOnlySpan<SubjectId> ids, IVault vault)
    {
        if (names.Count == 0) return;
        List<(SubjectId, byte[])> boxes = new(names.Count);
        foreach ((int index, LongName name) in names) boxes.Add((ids[index], Seal(name, ids[index])));
        vault.Keep(boxes);
        foreach ((_, LongName name) in names) memo.Remember(name);
    }

    private byte[] Seal(LongName name, SubjectId id)
    {
        byte[] box = new byte[NonceSize + TagSize + name.Bytes.Length];
        Span<byte> associated = stackalloc byte[SubjectId.Size];
        id.Write(associated);
        // The nonce comes from the name's own digest: one name, one nonce, and sealing again gives the same bytes.
        name.Nonce.CopyTo(box, 0);
        Span<byte> tag = box.AsSpan(NonceSize, TagSize);
        seal.Encrypt(name.Nonce, name.Bytes, box.AsSpan(NonceSize + TagSize), tag, associated);
        return box;
    }

    /// <summary>Opens what the vault holds, or null when it is not there or was sealed under another key.</summary>
    public string? Open(SubjectId id, IVault vault)
    {
        byte[]? box = vault.Find(id);
        if (box is null || box.Length < NonceSize + TagSize) return null;
        byte[] name = new byte[box.Length - NonceSize - TagSize];
        Span<byte> associated = stackalloc byte[SubjectId.Size];
        id.Write(associated);
        try
        {
            ReadOnlySpan<byte> tag = box.AsSpan(NonceSize, TagSize);
            seal.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize + TagSize), tag, name, associated);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return System.Text.Encoding.UTF8.GetString(name);
    }

    public void Dispose()
    {
        hash.Dispose();
        seal.Dispose();
    }
}
