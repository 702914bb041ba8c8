using System.Security.Cryptography;
using Levee.Contracts.Ports;

namespace Levee.Features.Pseudonyms;

/// <summary>The cipher state and buffers of one caller at a time.</summary>
internal sealed class PseudonymWorker : IDisposable
{
    private readonly Aes aes = Aes.Create();
    private readonly CodeDigester codes;
    private readonly LongNames longNames;
    private readonly List<(int Index, LongName Name)> fresh = [];
    private byte[] blocks = [];
    private byte[] encrypted = [];

    public PseudonymWorker(PseudonymKeys keys, LongNameMemo memo)
    {
        aes.Key = keys.Names;
        codes = new CodeDigester(keys.Codes);
        longNames = new LongNames(keys, memo);
    }

    public void Pseudonymise(ReadOnlySpan<byte> bytes, ReadOnlySpan<Name> names, Span<SubjectId> ids, IVault vault)
    {
        if (names.IsEmpty) return;
        int size = names.Length * NameBlock.Size;
        if (blocks.Length < size)
        {
            blocks = new byte[Math.Max(size, blocks.Length * 2)];
            encrypted = new byte[blocks.Length];
        }
        Span<byte> packed = blocks.AsSpan(0, size);
        Span<byte> result = encrypted.AsSpan(0, size);
        for (int i = 0; i < names.Length; i++)
            Pack(i, names[i].Kind, bytes.Slice(names[i].Start, names[i].Length),
                packed.Slice(i * NameBlock.Size, NameBlock.Size));
        aes.EncryptEcb(packed, result, PaddingMode.None);
        for (int i = 0; i < names.Length; i++) ids[i] = SubjectId.Read(result[(i * NameBlock.Size)..]);
        ReplaceZeros(packed, ids);
        CryptographicOperations.ZeroMemory(packed);
        KeepFresh(ids, vault);
    }

    public void Digest(ReadOnlySpan<byte> bytes, ReadOnlySpan<ByteRange> ranges, Span<ulong> digests)
    {
        codes.Digest(bytes, ranges, digests);
        for (int i = 0; i < ranges.Length; i++)
            if (digests[i] == 0)
                digests[i] = 1;
    }

    public string? Resolve(Subject subject, IVault vault)
    {
        if (subject.IsDefault || subject.Id.IsDefault) return null;
        Span<byte> block = stackalloc byte[NameBlock.Size];
        Span<byte> id = stackalloc byte[NameBlock.Size];
        subject.Id.Write(id);
        aes.DecryptEcb(id, block, PaddingMode.None);
        if (NameBlock.KindOf(block) != subject.Kind) return null;
        if (NameBlock.FormatOf(block) == NameFormat.Digest) return longNames.Open(subject.Id, vault);
        Span<byte> name = stackalloc byte[NameBlock.NameMax];
        int length = NameBlock.Unpack(block, name);
        Span<byte> again = stackalloc byte[NameBlock.Size];
        // An id of another key decrypts to noise; what does not pack to the same block again never was a name.
        if (length == 0 || !NameBlock.TryPack(subject.Kind, name[..length], again)) return null;
        block[0] &= unchecked((byte)~NameBlock.SecondTry);
        return again.SequenceEqual(block) ? System.Text.Encoding.UTF8.GetString(name[..length]) : null;
    }

    /// <summary>
    /// An id of zero would read as "no subject": such a name is encrypted once more under its second block.
    /// </summary>
    internal void ReplaceZeros(Span<byte> packed, Span<SubjectId> ids)
    {
        for (int i = 0; i < ids.Length; i++)
        {
            if (!ids[i].IsDefault) continue;
            Span<byte> block = packed.Slice(i * NameBlock.Size, NameBlock.Size);
            block[0] |= NameBlock.SecondTry;
            byte[] second = new byte[NameBlock.Size];
            aes.EncryptEcb(block, second, PaddingMode.None);
            ids[i] = SubjectId.Read(second);
        }
    }

    public void Dispose()
    {
        aes.Dispose();
        codes.Dispose();
        longNames.Dispose();
    }

    private void Pack(int index, SubjectKind kind, ReadOnlySpan<byte> name, Span<byte> block)
    {
        if (kind == SubjectKind.Template)
        {
            NameBlock.PackDigest(kind, name, block);
            return;
        }
        if (NameBlock.TryPack(kind, name, block)) return;
        Span<byte> digest = stackalloc byte[NameBlock.DigestSize];
        longNames.Digest(kind, name, digest, out LongName? met);
        NameBlock.PackDigest(kind, digest, block);
        if (met is not null) fresh.Add((index, met));
    }

    private void KeepFresh(ReadOnlySpan<SubjectId> ids, IVault vault)
    {
        try
        {
            longNames.Keep(fresh, ids, vault);
        }
        finally
        {
            fresh.Clear();
        }
    }
}
