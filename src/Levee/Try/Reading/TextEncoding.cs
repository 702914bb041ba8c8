using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Levee.Try.Reading;

/// <summary>
/// Finds out how a text file is encoded: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 when the
/// whole file is, else GB18030.
/// </summary>
internal static class TextEncoding
{
    private const int Block = 1 << 17;
    private const int ProofOfUtf8 = 8;

    /// <summary>The names that <c>--encoding</c> takes.</summary>
    public static readonly IReadOnlyList<string> Names = ["utf-8", "utf-16", "utf-16be", "gb18030"];

    /// <summary>The encoding of a name of <see cref="Names"/>.</summary>
    public static Encoding Named(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => Gb18030(),
    };

    /// <summary>Reads the stream to its end where needed and says what it is.</summary>
    public static Encoding Detect(Stream stream)
    {
        byte[] block = new byte[Block];
        int count = stream.ReadAtLeast(block, Block, throwOnEndOfStream: false);
        ReadOnlySpan<byte> first = block.AsSpan(0, count);
        if (first.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Named("utf-8");
        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Named("utf-16");
        if (first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Named("utf-16be");
        if (Utf16(first) is { } wide) return wide;
        return IsUtf8(stream, block, count) ? Named("utf-8") : Gb18030();
    }

    /// <summary>UTF-16 without a mark: ASCII characters leave every second byte zero.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> first)
    {
        int even = 0, odd = 0;
        for (int i = 0; i < first.Length; i++)
        {
            if (first[i] != 0) continue;
            if ((i & 1) == 0) even++;
            else odd++;
        }
        int many = first.Length / 10;
        if (odd > many && odd > even * 4) return Named("utf-16");
        return even > many && even > odd * 4 ? Named("utf-16be") : null;
    }

    /// <summary>
    /// A file that held several characters of UTF-8 before its first wrong byte is UTF-8 with a fault.
    /// </summary>
    private static bool IsUtf8(Stream stream, byte[] block, int count)
    {
        char[] chars = new char[Block];
        int wide = 0;
        while (count > 0)
        {
            OperationStatus status = Utf8.ToUtf16(block.AsSpan(0, count), chars, out int read, out int written,
                replaceInvalidSequences: false, isFinalBlock: false);
            if (wide < ProofOfUtf8) wide += Wide(chars.AsSpan(0, written));
            if (status == OperationStatus.InvalidData) return wide >= ProofOfUtf8;
            // A character cut at the end of the block is carried over.
            block.AsSpan(read, count - read).CopyTo(block);
            int kept = count - read;
            int more = stream.Read(block, kept, Block - kept);
            if (more == 0) return kept == 0 || wide >= ProofOfUtf8;
            count = kept + more;
        }
        return true;
    }

    private static int Wide(ReadOnlySpan<char> chars)
    {
        int wide = 0;
        foreach (char c in chars)
            if (c >= 0x80)
                wide++;
        return wide;
    }

    private static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")
        ?? throw new NotSupportedException("this runtime has no GB18030");
}
