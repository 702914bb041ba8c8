namespace Levee.Try.Values;

/// <summary>Reads what a label says: fraud, honest, or nothing that is understood.</summary>
internal static class LabelWords
{
    private static readonly string[] Fraud =
    [
        "1", "true", "yes", "y", "fraud", "fraudulent", "scam", "spam", "smishing", "phishing", "bad", "mule", "是",
        "欺诈",
        "诈骗", "涉诈", "电诈", "可疑", "黑", "异常", "垃圾短信",
    ];

    private static readonly string[] Honest =
    [
        "0", "-1", "false", "no", "n", "ham", "legit", "legitimate", "genuine", "normal", "benign", "honest", "good",
        "否",
        "正常", "非欺诈", "合法", "白", "良性",
    ];

    /// <summary>True when a cell is a word that labels are made of, numbers apart.</summary>
    public static bool IsLabel(string cell)
    {
        string text = cell.Trim();
        return text.Length > 1 && !char.IsAsciiDigit(text[^1])
            && (Fraud.Contains(text, StringComparer.OrdinalIgnoreCase)
                || Honest.Contains(text, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Reads a label. With <paramref name="fraudWords"/> (a word, or its beginning and <c>*</c>) those alone are fraud
    /// and everything else is honest. Null: not understood.
    /// </summary>
    public static bool? Read(string cell, IReadOnlyList<string> fraudWords)
    {
        string text = cell.Trim();
        if (text.Length == 0) return null;
        if (fraudWords.Count > 0) return fraudWords.Any(word => IsMeant(text, word));
        if (Fraud.Contains(text, StringComparer.OrdinalIgnoreCase)) return true;
        if (Honest.Contains(text, StringComparer.OrdinalIgnoreCase)) return false;
        return text.StartsWith("fraud", StringComparison.OrdinalIgnoreCase) ? true : null;
    }

    private static bool IsMeant(string text, string word) => word.EndsWith('*')
        ? text.StartsWith(word[..^1], StringComparison.OrdinalIgnoreCase)
        : text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
