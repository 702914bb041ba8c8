using System.Text;

namespace Levee.Features.Text;

/// <summary>
/// Folds one character to the one it stands for: width, case, styled letters and digits, spaces, invisible ones. The
/// tables are our own because the runtime's normalisation needs ICU; they cover what is met in texts, not all of NFKC.
/// </summary>
public static class FoldingTable
{
    /// <summary>The character is invisible and leaves nothing.</summary>
    public const int Dropped = -1;

    /// <summary>The folded code point of a code point, or <see cref="Dropped"/>.</summary>
    public static int Fold(int point)
    {
        if (point < 0x80) return point is >= 'A' and <= 'Z' ? point + 32 : point;
        if (point is >= 0x4E00 and <= 0x9FFF) return point;
        if (point is >= 0xFF01 and <= 0xFF5E) return Fold(point - 0xFEE0);
        if (IsSpace(point)) return ' ';
        if (IsInvisible(point)) return Dropped;
        if (IsDash(point)) return '-';
        int styled = Styled(point);
        return styled != 0 ? styled : Plain(point);
    }

    private static bool IsSpace(int point) =>
        point is 0xA0 or 0x3000 or 0x1680 or 0x202F or 0x205F or 0x85 or 0x2028 or 0x2029
            or (>= 0x2000 and <= 0x200A);

    /// <summary>Soft hyphen, zero-width and direction marks, variation selectors, tags, fillers.</summary>
    private static bool IsInvisible(int point) =>
        point is 0xAD or 0x34F or 0x61C or 0x180E or 0xFEFF or 0x115F or 0x1160 or 0x3164 or 0xFFA0
            or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    private static bool IsDash(int point) => point is (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFE63;

    /// <summary>
    /// Letters and digits in circles, squares, raised, lowered or in mathematical styles; 0 for others.
    /// </summary>
    private static int Styled(int point) => point switch
    {
        >= 0x2460 and <= 0x2468 => '1' + point - 0x2460,
        >= 0x2474 and <= 0x247C => '1' + point - 0x2474,
        >= 0x2488 and <= 0x2490 => '1' + point - 0x2488,
        >= 0x24F5 and <= 0x24FD => '1' + point - 0x24F5,
        >= 0x2776 and <= 0x277E => '1' + point - 0x2776,
        >= 0x2780 and <= 0x2788 => '1' + point - 0x2780,
        >= 0x278A and <= 0x2792 => '1' + point - 0x278A,
        0x24EA or 0x24FF => '0',
        >= 0x249C and <= 0x24B5 => 'a' + point - 0x249C,
        >= 0x24B6 and <= 0x24CF => 'a' + point - 0x24B6,
        >= 0x24D0 and <= 0x24E9 => 'a' + point - 0x24D0,
        >= 0x1F130 and <= 0x1F149 => 'a' + point - 0x1F130,
        >= 0x1F150 and <= 0x1F169 => 'a' + point - 0x1F150,
        >= 0x1F170 and <= 0x1F189 => 'a' + point - 0x1F170,
        >= 0x1D400 and <= 0x1D6A3 => 'a' + (point - 0x1D400) % 26,
        >= 0x1D7CE and <= 0x1D7FF => '0' + (point - 0x1D7CE) % 10,
        0xB9 => '1',
        0xB2 or 0xB3 => '0' + point - 0xB0,
        0x2070 or (>= 0x2074 and <= 0x2079) => '0' + point - 0x2070,
        >= 0x2080 and <= 0x2089 => '0' + point - 0x2080,
        0xFFE5 => 0xA5,
        0xFF61 => 0x3002,
        _ => 0,
    };

    private static int Plain(int point)
    {
        if (!Rune.TryCreate(point, out Rune rune)) return point;
        return Rune.IsDigit(rune) ? '0' + (int)Rune.GetNumericValue(rune) : Rune.ToLowerInvariant(rune).Value;
    }
}
