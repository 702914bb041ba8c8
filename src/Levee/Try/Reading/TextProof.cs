using System.Text;

namespace Levee.Try.Reading;

/// <summary>Tells a text from something else by its first bytes.</summary>
internal static class TextProof
{
    /// <summary>Bytes looked at.</summary>
    public const int Looked = 1 << 16;

    // A tenth of random bytes are controls; an ordinary export has line ends and tabs, which do not count.
    private const int ControlsAllowed = 20;

    private static readonly (string Begins, string Is)[] Forms =
    [
        ("PK\u0003\u0004", "a spreadsheet or a packed archive (.xlsx, .zip)"),
        ("\u00d0\u00cf\u0011\u00e0", "an old spreadsheet or document (.xls, .doc)"), ("%PDF-", "a PDF"),
        ("SQLite format 3", "a database (SQLite)"), ("PAR1", "a Parquet file"),
        ("7z\u00bc\u00af", "a packed archive (.7z)"), ("BZh", "a packed file (.bz2)"),
        ("\u00fd7zXZ", "a packed file (.xz)"), ("\u0028\u00b5\u002f\u00fd", "a packed file (.zst)"),
        ("\u0089PNG", "a picture"), ("\u00ff\u00d8\u00ff", "a picture"),
    ];

    /// <summary>What the file is instead, or null when it is a text.</summary>
    public static string? Against(ReadOnlySpan<byte> first, Encoding encoding)
    {
        string begin = Encoding.Latin1.GetString(first[..Math.Min(first.Length, 16)]);
        foreach ((string begins, string @is) in Forms)
            if (begin.StartsWith(begins, StringComparison.Ordinal))
                return @is;
        if (first.Length > 262 && first[257..262].SequenceEqual("ustar"u8)) return "an archive of files (.tar)";
        int controls = 0, characters = 0;
        foreach (char c in encoding.GetString(first))
        {
            if (c == '\0') return "no text: it holds zero bytes";
            characters++;
            if (char.IsControl(c) && c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\v')) controls++;
        }
        return controls > characters / ControlsAllowed ? "no text: it is full of control characters" : null;
    }
}
