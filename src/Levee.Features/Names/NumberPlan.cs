namespace Levee.Features.Names;

/// <summary>
/// Telephone numbers in one normal form: <c>+</c> and the digits of ITU-T E.164; short and service codes (110, 10086,
/// 95588, 1069...) stay as they are, without <c>+</c>, because they mean something in one country only.
/// </summary>
public sealed class NumberPlan
{
    /// <summary>Bytes that a normal form can need.</summary>
    public const int LengthMax = 1 + ServiceDigitsMax;

    private const int E164DigitsMax = 15;
    private const int ServiceDigitsMax = 21;

    private readonly byte[] country;
    private readonly bool isChina;
    private readonly bool isNorthAmerica;

    /// <summary>A plan for numbers written without a country.</summary>
    /// <param name="country">The country code meant, digits.</param>
    public NumberPlan(string country = "86")
    {
        Invariant.Require(country.Length is > 0 and <= 3 && country.All(char.IsAsciiDigit));
        this.country = System.Text.Encoding.ASCII.GetBytes(country);
        isChina = country == "86";
        isNorthAmerica = country == "1";
    }

    /// <summary>
    /// Normalises a UTF-8 number into <paramref name="normal"/> (at least <see cref="LengthMax"/> bytes). Accepts
    /// <c>+</c>, <c>00</c>, spaces, dashes, dots, parentheses and full-width forms of all of them.
    /// </summary>
    public NameFault Normalise(ReadOnlySpan<byte> plain, Span<byte> normal, out int written)
    {
        written = 0;
        Span<byte> buffer = stackalloc byte[ServiceDigitsMax + 4];
        NameFault fault = Digits(plain, buffer, out int count, out bool isInternational);
        if (fault != NameFault.None) return fault;
        ReadOnlySpan<byte> digits = buffer[..count];
        if (!isInternational) isInternational = CutInternationalPrefix(ref digits);
        if (digits.Length < 3) return NameFault.TooFewDigits;
        if (!isInternational)
            return isChina ? InChina(digits, normal, out written) : Elsewhere(digits, normal, out written);
        if (isChina && digits.StartsWith(country)) return FromAbroadToChina(digits, normal, out written);
        return International(digits, normal, out written);
    }

    /// <summary>
    /// What a plain number is that <see cref="Normalise"/> read, or refused though it holds digits; null when it is no
    /// number at all, or one that lacks its area code.
    /// </summary>
    public static NumberSort? SortOf(NameFault fault, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> normal)
    {
        if (fault == NameFault.None) return NumberBook.Of(normal).Sort;
        if (fault is not (NameFault.NoSuchNumber or NameFault.TooFewDigits or NameFault.TooManyDigits)) return null;
        Span<byte> digits = stackalloc byte[ServiceDigitsMax + 4];
        return Digits(plain, digits, out int count, out bool hasPlus) == NameFault.None
            ? NumberBook.OfRefused(digits[..count], hasPlus)
            : NumberSort.Impossible;
    }

    private static NameFault Digits(ReadOnlySpan<byte> plain, Span<byte> digits, out int count, out bool hasPlus)
    {
        count = 0;
        hasPlus = false;
        while (!plain.IsEmpty)
        {
            int mark = NumberMarks.Next(ref plain);
            if (mark == NumberMarks.Separator) continue;
            if (mark == NumberMarks.Plus)
            {
                if (hasPlus || count > 0) return NameFault.NotDigits;
                hasPlus = true;
                continue;
            }
            if (mark == NumberMarks.Other) return NameFault.NotDigits;
            if (count == digits.Length) return NameFault.TooManyDigits;
            digits[count++] = (byte)('0' + mark);
        }
        return count == 0 ? NameFault.Empty : NameFault.None;
    }

    /// <summary>Cuts 00 (or 011 in North America) off; what is left then begins with a country code.</summary>
    private bool CutInternationalPrefix(ref ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<byte> prefix = isNorthAmerica ? "011"u8 : "00"u8;
        if (!digits.StartsWith(prefix)) return false;
        digits = digits[prefix.Length..];
        return true;
    }

    private static NameFault International(ReadOnlySpan<byte> digits, Span<byte> normal, out int written)
    {
        written = 0;
        if (digits[0] == '0') return NameFault.NoSuchNumber;
        if (digits.Length < 7) return NameFault.TooFewDigits;
        if (digits.Length > E164DigitsMax) return NameFault.TooManyDigits;
        return Write([], digits, normal, out written);
    }

    private NameFault FromAbroadToChina(ReadOnlySpan<byte> digits, Span<byte> normal, out int written)
    {
        ReadOnlySpan<byte> national = digits[country.Length..];
        if (!national.IsEmpty && national[0] == '0') national = national[1..];
        if (IsNational(national)) return Write(country, national, normal, out written);
        return IsServiceCode(national)
            ? Service(national, normal, out written)
            : Refuse(NameFault.NoSuchNumber, out written);
    }

    private NameFault InChina(ReadOnlySpan<byte> digits, Span<byte> normal, out int written)
    {
        if (IsServiceCode(digits)) return Service(digits, normal, out written);
        if (IsMobile(digits) || IsTollFree(digits)) return Write(country, digits, normal, out written);
        if (digits[0] == '0')
            return IsNational(digits[1..])
                ? Write(country, digits[1..], normal, out written)
                : Refuse(NameFault.NoSuchNumber, out written);
        if (digits.Length < 7) return Refuse(NameFault.NoSuchNumber, out written);
        if (digits.Length < 9) return Refuse(NameFault.NoAreaCode, out written);
        if (digits.StartsWith(country)) return FromAbroadToChina(digits, normal, out written);
        // Many switches hand on foreign numbers without the plus.
        return International(digits, normal, out written);
    }

    private NameFault Elsewhere(ReadOnlySpan<byte> digits, Span<byte> normal, out int written)
    {
        if (digits.Length <= 6) return Service(digits, normal, out written);
        if (digits[0] == '0') return Prefixed(digits[1..], normal, out written);
        return digits.StartsWith(country) && digits.Length >= country.Length + 8
            ? International(digits, normal, out written)
            : Prefixed(digits, normal, out written);
    }

    private NameFault Prefixed(ReadOnlySpan<byte> national, Span<byte> normal, out int written)
    {
        if (national[0] == '0') return Refuse(NameFault.NoSuchNumber, out written);
        return country.Length + national.Length > E164DigitsMax
            ? Refuse(NameFault.TooManyDigits, out written)
            : Write(country, national, normal, out written);
    }

    /// <summary>
    /// China's codes: 3 to 8 digits from 10, 11 or 12; 95 and 96 with extensions; 106 for texts, up to 21 digits. 959
    /// with the length of a Myanmar mobile number is one.
    /// </summary>
    private static bool IsServiceCode(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is < 3 or > ServiceDigitsMax) return false;
        if (digits[0] == '1')
            return digits[1] is >= (byte)'0' and <= (byte)'2' && digits.Length <= 8 || digits.StartsWith("106"u8);
        if (digits[0] != '9' || digits.Length < 5) return false;
        if (digits[1] == '6') return digits.Length <= 8;
        return digits[1] == '5' && !(digits[2] == '9' && digits.Length is >= 10 and <= 12);
    }

    private static bool IsMobile(ReadOnlySpan<byte> digits) =>
        digits.Length == 11 && digits[0] == '1' && digits[1] is >= (byte)'3' and <= (byte)'9' || IsThings(digits);

    // Cards for machines have thirteen digits.
    private static bool IsThings(ReadOnlySpan<byte> digits) => digits.Length == 13
        && (digits.StartsWith("140"u8) || digits.StartsWith("141"u8) || digits.StartsWith("144"u8));

    private static bool IsTollFree(ReadOnlySpan<byte> digits) =>
        digits.Length == 10 && (digits.StartsWith("400"u8) || digits.StartsWith("800"u8));

    /// <summary>
    /// A mobile number, or an area code of two or three digits and a number of seven or eight. Beijing's 10 takes eight
    /// more digits: eleven that begin with 106 are a text code.
    /// </summary>
    private static bool IsNational(ReadOnlySpan<byte> digits) =>
        IsMobile(digits)
        || digits.Length is >= 9 and <= 11 && digits[0] != '0' && !(digits.Length == 11 && digits.StartsWith("106"u8));

    private static NameFault Service(ReadOnlySpan<byte> digits, Span<byte> normal, out int written)
    {
        digits.CopyTo(normal);
        written = digits.Length;
        return NameFault.None;
    }

    private static NameFault Write(ReadOnlySpan<byte> country, ReadOnlySpan<byte> digits, Span<byte> normal,
        out int written)
    {
        normal[0] = (byte)'+';
        country.CopyTo(normal[1..]);
        digits.CopyTo(normal[(1 + country.Length)..]);
        written = 1 + country.Length + digits.Length;
        return NameFault.None;
    }

    private static NameFault Refuse(NameFault fault, out int written)
    {
        written = 0;
        return fault;
    }
}
