using System.Globalization;
using Levee.Contracts;
using Levee.Features.Scoring;
using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Rules;

/// <summary>Values in English.</summary>
internal sealed class EnglishValueWriter : ValueWriter
{
    protected override string Unknown(SentenceFormat format) => format switch
    {
        SentenceFormat.Percent => "an unknown share",
        SentenceFormat.Money => "an unknown amount",
        SentenceFormat.Duration => "an unknown time",
        SentenceFormat.Reasons => "resembles known frauds",
        _ => "an unknown number of",
    };

    protected override string Reasons(long packed, TreeScorer? scorer)
    {
        string words = scorer is null ? ScoredReasons.InEnglish(packed) : scorer.InEnglish(packed);
        return words.Length > 0 ? words : Unknown(SentenceFormat.Reasons);
    }

    protected override string Money(long minor, Currency currency) => currency == Currency.Cny
        ? "¥" + Major(minor, currency.MinorDigits)
        : $"{Major(minor, currency.MinorDigits)} {currency}";

    protected override string Duration(long seconds) => seconds switch
    {
        < 120 => $"{seconds.ToString(CultureInfo.InvariantCulture)} s",
        < 2 * 3600 => $"{(seconds / 60).ToString(CultureInfo.InvariantCulture)} min",
        < 48 * 3600 => $"{(seconds / 3600).ToString(CultureInfo.InvariantCulture)} h",
        _ => $"{(seconds / 86400).ToString("#,0", CultureInfo.InvariantCulture)} days",
    };
}
