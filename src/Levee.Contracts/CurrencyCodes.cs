using System.Collections.Frozen;

namespace Levee.Contracts;

/// <summary>
/// Which codes ISO 4217 names: its list one of currencies and funds, with those that were withdrawn since 2022, because
/// payments made before are still read. Not among them are XTS (tests) and XXX (no currency).
/// </summary>
internal static class CurrencyCodes
{
    private const string All =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD "
        + "CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS "
        + "GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD "
        + "KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR "
        + "NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN "
        + "SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG "
        + "XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG ZWL";

    private static readonly FrozenSet<ushort> Known = All.Split(' ').Select(code => Pack(code)).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["RMB"] = "CNY", ["CNH"] = "CNY", ["YUAN"] = "CNY", ["NTD"] = "TWD", ["YEN"] = "JPY", ["WON"] = "KRW",
        ["UKP"] = "GBP", ["STG"] = "GBP", ["RUR"] = "RUB", ["EURO"] = "EUR",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The letters of a code in 15 bits, the first highest; 0 when they are not three capitals.</summary>
    public static ushort Pack(ReadOnlySpan<char> code)
    {
        if (code.Length != 3) return 0;
        int packed = 0;
        foreach (char letter in code)
        {
            if (letter is < 'A' or > 'Z') return 0;
            packed = (packed << 5) | (letter - 'A' + 1);
        }
        return (ushort)packed;
    }

    /// <summary>True for a code of the list.</summary>
    public static bool IsKnown(ushort packed) => Known.Contains(packed);

    /// <summary>The code that somebody probably meant, or null.</summary>
    public static string? MeantBy(string given)
    {
        string capitals = given.ToUpperInvariant();
        return IsKnown(Pack(capitals)) ? capitals : Meant.GetValueOrDefault(capitals);
    }
}
