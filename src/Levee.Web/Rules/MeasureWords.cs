using System.Globalization;
using System.Text.RegularExpressions;
using Levee.Contracts.Signals;
using Levee.Engine.Rules;
using Levee.Web.Texts;

namespace Levee.Web.Rules;

/// <summary>Says in a language what a measure reads, over which window and of whom (<c>docs/rules.md</c>).</summary>
internal static partial class MeasureWords
{
    /// <summary>The words; the text of the measure itself when its form is not known here.</summary>
    public static string Of(MeasureDocument measure, Text text)
    {
        string written = string.Join(' ', measure.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Window().Match(written) is { Success: true } window) return OfWindow(window, text);
        if (Pair().Match(written) is { Success: true } pair) return OfPair(pair, text);
        if (Signal().Match(written) is { Success: true } signal)
            return text.Say("measure.signal", ("list", ListOf(signal.Groups["list"].Value, text)),
                ("who", Who(signal.Groups["who"].Value, text)));
        return Fact().Match(written) is { Success: true } fact
            ? text.Say(fact.Groups["fact"].Value == "age" ? "measure.age" : "measure.issued",
                ("who", Who(fact.Groups["who"].Value, text)))
            : written;
    }

    /// <summary>A span such as <c>24h</c> in words.</summary>
    public static string Span(string span, Text text) => SpanForm().Match(span) is { Success: true } match
        ? text.Say("measure.span." + match.Groups["unit"].Value,
            ("n", int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)))
        : span;

    /// <summary>A subject such as <c>callee.person</c> in words.</summary>
    public static string Who(string path, Text text)
    {
        string[] parts = path.Split('.');
        string role = text["role." + parts[0]];
        return parts.Length == 1
            ? role
            : text.Say("measure.linked", ("role", role), ("kind", text["role." + parts[1]]));
    }

    private static string OfWindow(Match window, Text text)
    {
        string by = window.Groups["by"].Value, read = window.Groups["read"].Value;
        string words = text.Say("measure.window", ("what", What(window, text)),
            ("kind", text["kind." + window.Groups["kind"].Value]), ("who", Who(by, text)),
            ("span", Span(window.Groups["span"].Value, text)));
        if (window.Groups["where"].Value is { Length: > 0 } where)
            words += text.Say("measure.where", ("where", where));
        return read.Length > 0 ? words + text.Say("measure.read", ("who", Who(read, text))) : words;
    }

    private static string What(Match window, Text text)
    {
        string function = window.Groups["function"].Value, of = window.Groups["of"].Value;
        string key = "measure." + function;
        return of.Length == 0
            ? text[key]
            : text.Say(key, ("field", text[(function == "distinct" ? "role." : "field.") + of]));
    }

    private static string OfPair(Match pair, Text text)
    {
        string words = text.Say("measure.known", ("one", Who(pair.Groups["one"].Value, text)),
            ("other", Who(pair.Groups["other"].Value, text)));
        return pair.Groups["days"].Value is { Length: > 0 } days
            ? words + text.Say("measure.known.days", ("n", int.Parse(days, CultureInfo.InvariantCulture)))
            : words;
    }

    private static string ListOf(string name, Text text) =>
        SignalLists.Find(name) is { } list ? text.Of(list.Words) : name;

    [GeneratedRegex(@"^(?<function>count|since|first-seen|sum|max|last|share|distinct)\((?<of>\w*)\) of "
        + @"(?<kind>[a-z-]+)( where (?<where>.+))? by (?<by>[\w.]+) over (?<span>\d+[smhd])"
        + @"( ?, ?read by (?<read>[\w.]+))?$")]
    private static partial Regex Window();

    [GeneratedRegex(@"^known\((?<one>\w+), ?(?<other>\w+)(, ?(?<days>\d+))?\)$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^signal\('(?<list>[\w-]+)', ?(?<who>[\w.]+)\)$")]
    private static partial Regex Signal();

    [GeneratedRegex(@"^(?<fact>age|issued)\((?<who>[\w.]+)\)$")]
    private static partial Regex Fact();

    [GeneratedRegex(@"^(?<n>\d+)(?<unit>[smhd])$")]
    private static partial Regex SpanForm();
}
