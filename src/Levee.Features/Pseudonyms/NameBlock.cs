namespace Levee.Features.Pseudonyms;

/// <summary>
/// One AES block before encryption. Byte 0: the subject kind in the low five bits, the <see cref="NameFormat"/> in two
/// more, and a bit that is set only when encryption would give zero. Bytes 1 to 15: the name. Because the kind is part
/// of the block and AES is a permutation, ids of different kinds or names can never be equal.
/// </summary>
public static class NameBlock
{
    internal const int Size = 16;

    /// <summary>Bytes of a digest that stands for a name too long to be packed.</summary>
    public const int DigestSize = Size - 1;

    /// <summary>Bytes a packed name can have at most when unpacked.</summary>
    internal const int NameMax = DigitsMax;

    /// <summary>Set in byte 0 to get another block for the same name.</summary>
    internal const byte SecondTry = 0x80;

    private const int DigitsMax = 30;
    private const int SixBitsMax = 20;
    private const byte KindMask = 0x1F;
    private const int FormatShift = 5;
    private const byte NoDigit = 0xF;
    private const byte PlusDigit = 0xA;

    private static ReadOnlySpan<byte> Alphabet => "\0abcdefghijklmnopqrstuvwxyz0123456789-._:+/@#*=~|()[]{},;!'&%$"u8;

    private static readonly byte[] Codes = CodesOf(Alphabet);

    /// <summary>Packs a name; false when it is too long or cannot be given back exactly.</summary>
    internal static bool TryPack(SubjectKind kind, ReadOnlySpan<byte> name, Span<byte> block)
    {
        Invariant.Require((byte)kind <= KindMask && !name.IsEmpty);
        if (TryDigits(name, block[1..]))
            return Head(kind, NameFormat.Digits, block);
        if (name.Length <= SixBitsMax && TrySixBits(name, block[1..]))
            return Head(kind, NameFormat.SixBits, block);
        if (name.Length > DigestSize || name.Contains((byte)0)) return false;
        block[1..].Clear();
        name.CopyTo(block[1..]);
        return Head(kind, NameFormat.Bytes, block);
    }

    /// <summary>Packs a digest.</summary>
    internal static void PackDigest(SubjectKind kind, ReadOnlySpan<byte> digest, Span<byte> block)
    {
        Invariant.Require(digest.Length == DigestSize);
        digest.CopyTo(block[1..]);
        Head(kind, NameFormat.Digest, block);
    }

    internal static SubjectKind KindOf(ReadOnlySpan<byte> block) => (SubjectKind)(block[0] & KindMask);

    internal static NameFormat FormatOf(ReadOnlySpan<byte> block) => (NameFormat)((block[0] >> FormatShift) & 3);

    /// <summary>Unpacks a name that is not a digest into <paramref name="name"/>; returns its bytes.</summary>
    internal static int Unpack(ReadOnlySpan<byte> block, Span<byte> name) => FormatOf(block) switch
    {
        NameFormat.Digits => UnpackDigits(block[1..], name),
        NameFormat.SixBits => UnpackSixBits(block[1..], name),
        NameFormat.Bytes => UnpackBytes(block[1..], name),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool Head(SubjectKind kind, NameFormat format, Span<byte> block)
    {
        block[0] = (byte)((byte)kind | ((byte)format << FormatShift));
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> name, Span<byte> packed)
    {
        if (name.Length > DigitsMax) return false;
        packed.Fill(0xFF);
        for (int i = 0; i < name.Length; i++)
        {
            int digit = name[i] == '+' ? PlusDigit : name[i] - '0';
            if (digit is < 0 or > PlusDigit || name[i] == ':') return false;
            packed[i / 2] = (byte)(i % 2 == 0 ? (digit << 4) | NoDigit : (packed[i / 2] & 0xF0) | digit);
        }
        return true;
    }

    private static int UnpackDigits(ReadOnlySpan<byte> packed, Span<byte> name)
    {
        int length = 0;
        while (length < DigitsMax)
        {
            int digit = length % 2 == 0 ? packed[length / 2] >> 4 : packed[length / 2] & 0xF;
            if (digit > PlusDigit) break;
            name[length++] = (byte)(digit == PlusDigit ? '+' : '0' + digit);
        }
        return length;
    }

    private static bool TrySixBits(ReadOnlySpan<byte> name, Span<byte> packed)
    {
        UInt128 bits = 0;
        foreach (byte letter in name)
        {
            byte code = letter < 128 ? Codes[letter] : (byte)0;
            if (code == 0) return false;
            bits = (bits << 6) | code;
        }
        bits <<= 6 * (SixBitsMax - name.Length);
        Span<byte> all = stackalloc byte[Size];
        new SubjectId(bits).Write(all);
        all[1..].CopyTo(packed);
        return true;
    }

    private static int UnpackSixBits(ReadOnlySpan<byte> packed, Span<byte> name)
    {
        Span<byte> all = stackalloc byte[Size];
        packed.CopyTo(all[1..]);
        UInt128 bits = SubjectId.Read(all).Value;
        int length = 0;
        for (int shift = 6 * (SixBitsMax - 1); shift >= 0; shift -= 6)
        {
            int code = (int)((bits >> shift) & 63);
            if (code == 0) break;
            name[length++] = Alphabet[code];
        }
        return length;
    }

    private static int UnpackBytes(ReadOnlySpan<byte> packed, Span<byte> name)
    {
        int end = packed.IndexOf((byte)0);
        ReadOnlySpan<byte> bytes = end < 0 ? packed : packed[..end];
        bytes.CopyTo(name);
        return bytes.Length;
    }

    private static byte[] CodesOf(ReadOnlySpan<byte> alphabet)
    {
        Invariant.Require(alphabet.Length <= 64);
        byte[] codes = new byte[128];
        for (int i = 1; i < alphabet.Length; i++) codes[alphabet[i]] = (byte)i;
        return codes;
    }
}
