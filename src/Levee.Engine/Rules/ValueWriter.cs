using System.Globalization;
using Levee.Contracts;
using Levee.Contracts.Verdicts;
using Levee.Features.Scoring.Trees;

namespace Levee.Engine.Rules;

/// <summary>Writes values as people read them, in one language.</summary>
internal abstract class ValueWriter
{
    /// <summary>English: 49,900; 26 min; ¥49,900.</summary>
    internal static readonly ValueWriter English = new EnglishValueWriter();

    /// <summary>Chinese: 49,900; 26分钟; 49,900元, 20万元.</summary>
    internal static readonly ValueWriter Chinese = new ChineseValueWriter();

    /// <summary>Writes a value; an unknown one by the word for it.</summary>
    internal string Write(RecordedValue value, SentencePart part, Currency currency) =>
        value.Kind == ValueKind.Unknown ? Unknown(part.Format) : part.Format switch
        {
            SentenceFormat.Percent => $"{Math.Round(Number(value) * 100).ToString("0", CultureInfo.InvariantCulture)}%",
            SentenceFormat.Money => Money(value.Bits, currency),
            SentenceFormat.Duration => Duration(value.Bits),
            SentenceFormat.Reasons => Reasons(value.Bits, part.Scorer),
            _ => Count(value),
        };

    /// <summary>The words that stand where a value of this format is not known.</summary>
    protected abstract string Unknown(SentenceFormat format);

    /// <summary>An amount.</summary>
    protected abstract string Money(long minor, Currency currency);

    /// <summary>A time span in seconds.</summary>
    protected abstract string Duration(long seconds);

    /// <summary>Why a score is what it is; without a scorer, that of a text or host.</summary>
    protected abstract string Reasons(long packed, TreeScorer? scorer);

    /// <summary>Major units with separators; the fraction only when there is one.</summary>
    protected static string Major(long minor, int digits)
    {
        decimal scale = 1;
        for (int i = 0; i < digits; i++) scale *= 10;
        decimal major = minor / scale;
        bool isWhole = major == decimal.Truncate(major);
        return major.ToString(isWhole ? "#,0" : "#,0." + new string('0', digits), CultureInfo.InvariantCulture);
    }

    private static string Count(RecordedValue value) => value.Kind == ValueKind.Double
        ? value.Double.ToString("#,0.##", CultureInfo.InvariantCulture)
        : value.Bits.ToString("#,0", CultureInfo.InvariantCulture);

    private static double Number(RecordedValue value) => value.Kind == ValueKind.Double ? value.Double : value.Bits;
}
