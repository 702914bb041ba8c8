using System.Text;

namespace Levee.Features.Names;

/// <summary>Reads the characters that people and switches write in telephone numbers.</summary>
internal static class NumberMarks
{
    public const int Separator = 10;
    public const int Plus = 11;
    public const int Other = 12;

    /// <summary>Takes the next character off: a digit 0 to 9, or one of the constants.</summary>
    public static int Next(ref ReadOnlySpan<byte> plain)
    {
        byte first = plain[0];
        if (first < 0x80)
        {
            plain = plain[1..];
            return OfAscii(first);
        }
        Rune.DecodeFromUtf8(plain, out Rune rune, out int consumed);
        plain = plain[consumed..];
        int folded = Text.FoldingTable.Fold(rune.Value);
        return folded is Text.FoldingTable.Dropped ? Separator
            : folded < 0x80 ? OfAscii((byte)folded)
            : Other;
    }

    private static int OfAscii(byte mark) => mark switch
    {
        >= (byte)'0' and <= (byte)'9' => mark - '0',
        (byte)'+' => Plus,
        (byte)' ' or (byte)'-' or (byte)'(' or (byte)')' or (byte)'.' or (byte)'\t' => Separator,
        _ => Other,
    };
}
