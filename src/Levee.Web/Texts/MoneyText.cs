using System.Globalization;
using Levee.Contracts;

namespace Levee.Web.Texts;

/// <summary>Writes amounts: a sign and separators in English; 元 and 万元 in Chinese, never k.</summary>
public static class MoneyText
{
    /// <summary>The amount in the way of the language; minor units only when there are some.</summary>
    public static string Of(long minor, Currency currency, Text text)
    {
        decimal scale = 1;
        for (int i = 0; i < currency.MinorDigits; i++) scale *= 10;
        decimal amount = minor / scale;
        string code = currency.ToString();
        if (code != "CNY") return $"{Plain(amount)} {code}";
        if (!text.IsChinese) return amount < 0 ? $"-¥{Plain(-amount)}" : $"¥{Plain(amount)}";
        bool isWholeTenThousands = Math.Abs(amount) >= 10_000 && amount % 1000 == 0;
        return isWholeTenThousands
            ? (amount / 10_000).ToString("#,0.##", CultureInfo.InvariantCulture) + "万元"
            : Plain(amount) + "元";
    }

    private static string Plain(decimal amount) =>
        amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.InvariantCulture);
}
