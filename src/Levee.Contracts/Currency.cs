namespace Levee.Contracts;

/// <summary>An ISO 4217 alphabetic currency code, packed into 15 bits (five a letter); 0 is no currency.</summary>
/// <param name="Packed">The packed letters.</param>
public readonly record struct Currency(ushort Packed)
{
    /// <summary>Chinese yuan.</summary>
    public static readonly Currency Cny = Parse("CNY");

    /// <summary>Digits after the decimal point of the major unit (ISO 4217 table): 0, 2 or 3.</summary>
    public int MinorDigits => ToString() switch
    {
        "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "UGX" or "XAF" or "XOF" or "XPF" or "PYG" or "RWF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };

    /// <summary>Reads three capital letters.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Currency currency)
    {
        currency = default;
        if (text.Length != 3) return false;
        int packed = 0;
        foreach (char letter in text)
        {
            if (letter is < 'A' or > 'Z') return false;
            packed = (packed << 5) | (letter - 'A' + 1);
        }
        currency = new Currency((ushort)packed);
        return true;
    }

    /// <summary>Reads three capital letters or throws <see cref="FormatException"/>.</summary>
    public static Currency Parse(string text) => TryParse(text, out Currency currency)
        ? currency
        : throw new FormatException($"'{text}' is not a currency: three capital letters of ISO 4217 were expected");

    /// <summary>The three letters, or an empty string for no currency.</summary>
    public override string ToString() => Packed == 0
        ? ""
        : string.Create(3, Packed, static (span, packed) =>
        {
            span[0] = (char)('A' - 1 + ((packed >> 10) & 31));
            span[1] = (char)('A' - 1 + ((packed >> 5) & 31));
            span[2] = (char)('A' - 1 + (packed & 31));
        });
}
