using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Levee.Contracts;

namespace Levee.Web.Texts;

/// <summary>Everything the screens say, in one language; safe from any thread.</summary>
public sealed class Text
{
    private readonly FrozenDictionary<string, string> texts;

    private Text(string lang, bool isChinese)
    {
        Lang = lang;
        IsChinese = isChinese;
        texts = Rows.ToFrozenDictionary(row => row.Key, row => isChinese ? row.Zh : row.En, StringComparer.Ordinal);
    }

    /// <summary>Every text of every screen.</summary>
    public static IReadOnlyList<TextRow> Rows { get; } =
    [
        .. ShellTexts.Rows, .. SignInTexts.Rows, .. LiveTexts.Rows, .. EventTexts.Rows, .. VerdictTexts.Rows,
        .. WhatIfTexts.Rows,
        .. WarningTexts.Rows, .. NowTexts.Rows, .. CityTexts.Rows, .. HelpTexts.Rows, .. SignalTexts.Rows,
        .. PortalTexts.Rows, .. RuleTexts.Rows, .. MeasureTexts.Rows, .. SubjectTexts.Rows,
        .. KeptTexts.Rows,
    ];

    /// <summary>English.</summary>
    public static Text En { get; } = new("en", isChinese: false);

    /// <summary>Simplified Chinese.</summary>
    public static Text Zh { get; } = new("zh-Hans", isChinese: true);

    /// <summary>The value of the <c>lang</c> attribute (BCP 47).</summary>
    public string Lang { get; }

    /// <summary>True for Chinese.</summary>
    public bool IsChinese { get; }

    /// <summary>The text of a key; throws <see cref="KeyNotFoundException"/> for an unknown one.</summary>
    public string this[string key] => texts.TryGetValue(key, out string? text)
        ? text
        : throw new KeyNotFoundException($"no text is named '{key}'");

    /// <summary>True when there is a text of this name.</summary>
    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The words of this language.</summary>
    public string Of(Words words) => IsChinese ? words.Zh : words.En;

    /// <summary>One of two sentences.</summary>
    public string Of(string en, string zh) => IsChinese ? zh : en;

    /// <summary>
    /// The text of a key with its variables filled in: numbers with thousands separators, and behind
    /// <c>{n|event|events}</c> the word that fits the number.
    /// </summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        StringBuilder said = new(this[key]);
        foreach ((string name, object value) in values)
        {
            string shown = Show(value);
            said.Replace("{" + name + "}", shown);
            Count(said, name, shown);
        }
        return said.ToString();
    }

    /// <summary>
    /// Fills in <c>{name|one|more}</c>: the number and the word it counts, which differs for one in English.
    /// </summary>
    private static void Count(StringBuilder said, string name, string shown)
    {
        string text = said.ToString(), opening = "{" + name + "|";
        for (int at = text.IndexOf(opening, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(opening, StringComparison.Ordinal))
        {
            int end = text.IndexOf('}', at);
            string[] words = text[(at + opening.Length)..end].Split('|');
            text = $"{text[..at]}{shown} {words[shown == "1" ? 0 : 1]}{text[(end + 1)..]}";
        }
        said.Clear().Append(text);
    }

    /// <summary>A count with thousands separators, the same in both languages.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Show(object value) => value switch
    {
        int number => Count(number),
        long number => Count(number),
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
