using Levee.Contracts;

namespace Levee.Try.Values;

/// <summary>Reads a currency: an ISO 4217 code or what Chinese exports write.</summary>
internal static class CurrencyText
{
    /// <summary>Reads a cell; false when it is none.</summary>
    public static bool TryRead(string cell, out Currency currency)
    {
        string text = cell.Trim();
        string code = text switch
        {
            "人民币" or "人民币元" or "RMB" or "rmb" or "156" or "元" or "¥" => "CNY",
            "美元" or "840" or "$" => "USD",
            "港币" or "港元" or "344" => "HKD",
            "欧元" or "978" or "€" => "EUR",
            "英镑" => "GBP",
            "日元" => "JPY",
            _ => text.ToUpperInvariant(),
        };
        return Currency.TryParse(code, out currency);
    }
}
