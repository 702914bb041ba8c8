using System.Globalization;
using Levee.Contracts;
using Levee.Features.Scoring;
using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Rules;

/// <summary>Values in Chinese: yuan as 元, and as 万元 from 100,000 where that loses nothing.</summary>
internal sealed class ChineseValueWriter : ValueWriter
{
    protected override string Unknown(SentenceFormat format) => format switch
    {
        SentenceFormat.Money => "金额不详",
        SentenceFormat.Duration => "时长不详",
        SentenceFormat.Reasons => "与已知诈骗相似",
        _ => "未知",
    };

    protected override string Reasons(long packed, TreeScorer? scorer)
    {
        string words = scorer is null ? ScoredReasons.InChinese(packed) : scorer.InChinese(packed);
        return words.Length > 0 ? words : Unknown(SentenceFormat.Reasons);
    }

    protected override string Money(long minor, Currency currency)
    {
        if (currency != Currency.Cny) return $"{Major(minor, currency.MinorDigits)} {currency}";
        const long FenInHundred = 100 * 100;
        bool isShort = minor >= 100_000 * 100L && minor % FenInHundred == 0;
        return isShort
            ? (minor / 1_000_000m).ToString("#,0.##", CultureInfo.InvariantCulture) + "万元"
            : Major(minor, currency.MinorDigits) + "元";
    }

    protected override string Duration(long seconds) => seconds switch
    {
        < 120 => $"{seconds.ToString(CultureInfo.InvariantCulture)}秒",
        < 2 * 3600 => $"{(seconds / 60).ToString(CultureInfo.InvariantCulture)}分钟",
        < 48 * 3600 => $"{(seconds / 3600).ToString(CultureInfo.InvariantCulture)}小时",
        _ => $"{(seconds / 86400).ToString("#,0", CultureInfo.InvariantCulture)}天",
    };
}
