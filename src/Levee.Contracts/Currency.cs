namespace Levee.Contracts;

/// <summary>An ISO 4217 alphabetic currency code, packed into 15 bits (five a letter); 0 is no currency.</summary>
/// <param name="Packed">The packed letters.</param>
public readonly record struct Currency(ushort Packed)
{
    /// <summary>Chinese yuan.</summary>
    public static readonly Currency Cny = Parse("CNY");

    /// <summary>What is expected of a code, in words.</summary>
    public const string Expected = "three capital letters of ISO 4217, such as CNY";

    /// <summary>Digits after the decimal point of the major unit (ISO 4217 list one): 0, 2, 3 or 4.</summary>
    public int MinorDigits => ToString() switch
    {
        "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "UGX" or "XAF" or "XOF" or "XPF" or "PYG" or "RWF"
            or "BIF" or "DJF" or "GNF" or "KMF" or "VUV" or "UYI" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };

    /// <summary>Reads a code of ISO 4217: three capital letters of its list.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Currency currency)
    {
        ushort packed = CurrencyCodes.Pack(text);
        bool isKnown = CurrencyCodes.IsKnown(packed);
        currency = isKnown ? new Currency(packed) : default;
        return isKnown;
    }

    /// <summary>Reads a code of ISO 4217 or throws <see cref="FormatException"/>.</summary>
    public static Currency Parse(string text) => TryParse(text, out Currency currency)
        ? currency
        : throw new FormatException($"'{text}' is not a currency code{Hint(text)}; expected: {Expected}");

    /// <summary>"; did you mean 'CNY'?" for what people write instead of a code, else an empty string.</summary>
    public static string Hint(string text) =>
        CurrencyCodes.MeantBy(text) is { } meant ? $"; did you mean '{meant}'?" : "";

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
