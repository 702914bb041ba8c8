using Levee.Cel;
using Levee.Contracts.Events;

namespace Levee.Engine.Rules;

/// <summary>Turns the text of a <c>because</c> into a <see cref="Sentence"/> and checks its variables.</summary>
/// <param name="rule">The rule's id.</param>
/// <param name="slots">The values that the rule reads.</param>
/// <param name="problems">Where to report.</param>
internal sealed class SentenceCompiler(string rule, IReadOnlyList<RuleSlot> slots, RuleProblems problems)
{
    private const string Formats = "count, percent, money, duration or reasons";

    /// <summary>The sentence; problems are added when a variable or its format is wrong.</summary>
    internal Sentence Compile(string language, string text, ValueWriter writer)
    {
        string key = $"{rule}/because/{language}";
        List<SentencePart> parts = [];
        int done = 0;
        foreach (SentenceWord word in SentenceWord.In(text))
        {
            int end = text.IndexOf('}', word.Offset);
            if (end < 0)
            {
                ReportAt(key, word.Offset, "'{' does not close", "'}'");
                break;
            }
            parts.Add(new SentencePart(text[done..word.Offset], -1, default));
            done = end + 1;
            if (ValueOf(key, word) is { } part) parts.Add(part);
        }
        parts.Add(new SentencePart(text[done..], -1, default));
        return new Sentence(parts, writer);
    }

    /// <summary>Reports variables that stand in one language only.</summary>
    internal static void CompareLanguages(string key, string en, string zh, RuleProblems problems)
    {
        HashSet<string> inEn = [.. SentenceWord.In(en).Select(word => word.ToString())];
        HashSet<string> inZh = [.. SentenceWord.In(zh).Select(word => word.ToString())];
        if (inEn.SetEquals(inZh)) return;
        inEn.SymmetricExceptWith(inZh);
        string lonely = string.Join(", ", inEn.Order(StringComparer.Ordinal));
        problems.Add(key, $"{lonely} stands in one language only", "the same variables in en and zh");
    }

    private SentencePart? ValueOf(string key, SentenceWord word)
    {
        int slot = -1;
        for (int i = 0; i < slots.Count; i++)
            if (slots[i].Variable >= 0 && slots[i].Name == word.Name)
                slot = i;
        if (slot < 0)
        {
            ReportAt(key, word.Offset, $"'{word.Name}' is nothing that this rule reads",
                string.Join(", ", slots.Where(known => known.Variable >= 0).Select(known => known.Name)));
            return null;
        }
        SentenceFormat? format = FormatOf(word.Format);
        if (format is null)
            ReportAt(key, word.Offset, $"'{word.Format}' is no way to write a value", Formats);
        else if (!Fits(slots[slot], format.Value))
            ReportAt(key, word.Offset,
                $"'{word.Name}' cannot be written as {format.Value.ToString().ToLowerInvariant()}",
                "a value of that unit");
        return format is null ? null : new SentencePart("", slot, format.Value, word.One, word.More,
            (slots[slot].Read as ValueRead.OfReasons)?.Score.Scorer);
    }

    private static SentenceFormat? FormatOf(string name) => name switch
    {
        "" or "count" => SentenceFormat.Count,
        "percent" => SentenceFormat.Percent,
        "money" => SentenceFormat.Money,
        "duration" => SentenceFormat.Duration,
        "reasons" => SentenceFormat.Reasons,
        _ => null,
    };

    private static bool Fits(RuleSlot slot, SentenceFormat format)
    {
        if (slot.Type != CelType.Int && slot.Type != CelType.Double) return false;
        bool isReasons = slot.Read
            is ValueRead.OfField { Field.Name: "text_reasons" or "host_reasons" } or ValueRead.OfReasons;
        if (isReasons || format == SentenceFormat.Reasons) return isReasons && format == SentenceFormat.Reasons;
        if (format == SentenceFormat.Percent) return slot.Type == CelType.Double;
        if (slot.Type == CelType.Double) return format == SentenceFormat.Count;
        bool isAmount = slot.Read is ValueRead.OfField { Field.Type: FieldType.Minor };
        return !isAmount || format == SentenceFormat.Money;
    }

    private void ReportAt(string key, int offset, string message, string expected)
    {
        RulePlace place = problems.PlaceOf(key);
        problems.Add(place with { Column = place.Column + offset }, message, expected);
    }
}
