using System.Globalization;
using System.Text.RegularExpressions;
using Levee.Contracts.Events;
using Levee.Contracts.Signals;
using Levee.Engine.Rules;
using Levee.Web.Texts;

namespace Levee.Web.Rules;

/// <summary>Says in a language what a measure reads, over which window and of whom (<c>docs/rules.md</c>).</summary>
public static partial class MeasureWords
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
        if (Score().Match(written) is { Success: true } score)
            return text.Say("measure." + score.Groups["what"].Value,
                ("model", ModelOf(score.Groups["model"].Value, text)), ("who", Who(score.Groups["who"].Value, text)));
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
        string then = window.Groups["then"].Value;
        string words = text.Say("measure.window", ("what", What(window, text)),
            ("kind", text["kind." + window.Groups["kind"].Value]),
            ("who", then.Length == 0 ? Who(by, text) : text.Say("measure.then", ("got", Who(by, text)),
                ("gave", Who(then, text)))),
            ("span", Span(window.Groups["span"].Value, text)));
        if (window.Groups["where"].Value is { Length: > 0 } where)
            words += text.Say("measure.where", ("where", where));
        return read.Length > 0 ? words + text.Say("measure.read", ("who", Who(read, text))) : words;
    }

    private static string What(Match window, Text text)
    {
        string function = window.Groups["function"].Value, of = window.Groups["of"].Value.Trim();
        string key = "measure." + function;
        if (of.Length == 0) return text[key];
        if (function == "explained") return Explained(key, of, text);
        string[] arguments = of.Split(',', StringSplitOptions.TrimEntries);
        bool isRole = EventSchemas.Find(window.Groups["kind"].Value)?.FindRole(arguments[0]) is not null;
        string field = text[(isRole ? "role." : "field.") + arguments[0]];
        if (arguments.Length > 1) return text.Say(key, ("field", field), ("n", arguments[1]));
        return text.Say(function == "against" ? key + ".field" : key, ("field", field));
    }

    // person: ticket, call-ended by callee.person; 3d
    private static string Explained(string key, string arguments, Text text)
    {
        string[] parts = arguments.Split([':', ';'], StringSplitOptions.TrimEntries);
        if (parts.Length != 3) return arguments;
        IEnumerable<string> by = parts[1].Split(',', StringSplitOptions.TrimEntries).Select(one =>
            one.Split(' ') is [var kind, .., "by", var who]
                ? text.Say("measure.behind", ("kind", text["kind." + kind]), ("who", Who(who, text)))
                : text["field." + one]);
        return text.Say(key, ("by", string.Join(text.IsChinese ? "、" : ", ", by)), ("span", Span(parts[2], text)));
    }

    private static string OfPair(Match pair, Text text)
    {
        string words = text.Say("measure.known", ("one", Who(pair.Groups["one"].Value, text)),
            ("other", Who(pair.Groups["other"].Value, text)));
        return pair.Groups["days"].Value is { Length: > 0 } days
            ? words + text.Say("measure.known.days", ("n", int.Parse(days, CultureInfo.InvariantCulture)))
            : words;
    }

    private static string ModelOf(string name, Text text) => name switch
    {
        "phones" => text["measure.model.phones"],
        "accounts" => text["measure.model.accounts"],
        _ => name,
    };

    private static string ListOf(string name, Text text) =>
        SignalLists.Find(name) is { } list ? text.Of(list.Words) : name;

    [GeneratedRegex(@"^(?<function>[a-z-]+)\((?<of>[^()]*)\) of "
        + @"(?<kind>[a-z-]+)( where (?<where>.+))? by (?<by>[\w.]+)( then (?<then>[\w.]+))? over (?<span>\d+[smhd])"
        + @"( ?, ?read by (?<read>[\w.]+))?$")]
    private static partial Regex Window();

    [GeneratedRegex(@"^known\((?<one>\w+), ?(?<other>\w+)(, ?(?<days>\d+))?\)$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^signal\('(?<list>[\w-]+)', ?(?<who>[\w.]+)\)$")]
    private static partial Regex Signal();

    [GeneratedRegex(@"^(?<what>score|reasons)\('(?<model>\w+)', ?(?<who>[\w.]+)\)$")]
    private static partial Regex Score();

    [GeneratedRegex(@"^(?<fact>age|issued)\((?<who>[\w.]+)\)$")]
    private static partial Regex Fact();

    [GeneratedRegex(@"^(?<n>\d+)(?<unit>[smhd])$")]
    private static partial Regex SpanForm();
}
