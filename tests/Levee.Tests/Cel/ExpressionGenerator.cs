namespace Levee.Tests.Cel;

/// <summary>Writes random expressions that mostly check, from a seed.</summary>
internal sealed class ExpressionGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private int _variables;

    internal string Bool(int depth) => depth == 0
        ? Pick("true", "false", "flag", "p.on", "kind == 'x'", "'y' != kind", "kind in ['x', 'y']",
            "known(caller)", "has(m.f)")
        : _random.Next(10) switch
        {
            0 => $"{Bool(depth - 1)} && {Bool(depth - 1)}",
            1 => $"{Bool(depth - 1)} || {Bool(depth - 1)} || {Bool(depth - 1)}",
            2 => $"!({Bool(depth - 1)})",
            3 => $"{Number(depth - 1)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Number(depth - 1)}",
            4 => $"({Bool(depth - 1)}) == ({Bool(depth - 1)})",
            5 => $"{Int(depth - 1)} in {List(depth - 1)}",
            6 => Macro(Pick("all", "exists", "exists_one"), depth - 1),
            7 => $"({Bool(depth - 1)} ? {Bool(depth - 1)} : {Bool(depth - 1)})",
            8 => $"{Text(depth - 1)}.{Pick("contains", "startsWith", "endsWith")}({Text(depth - 1)})",
            _ => $"({Bool(depth - 1)})",
        };

    private string Number(int depth) => _random.Next(3) == 0 ? Double(depth) : Int(depth);

    private string Int(int depth) => depth == 0
        ? Pick("0", "1", "-1", "n", "0x1F", "-9223372036854775808", "9223372036854775807", "m.f", "(m).g")
        : _random.Next(7) switch
        {
            0 => $"{Int(depth - 1)} {Pick("+", "-", "*", "/", "%")} {Int(depth - 1)}",
            1 => $"({Int(depth - 1)}) {Pick("+", "-", "*", "/", "%")} ({Int(depth - 1)})",
            2 => $"-({Int(depth - 1)})",
            3 => $"size({List(depth - 1)})",
            4 => $"{List(depth - 1)}[{Int(depth - 1)}]",
            5 => $"{{'k': {Int(depth - 1)}, {Text(0)}: 2}}.k",
            _ => $"{Text(depth - 1)}.size()",
        };

    private string Double(int depth) => depth == 0
        ? Pick("0.0", "1.5", "-2e-3", "d", "1e300", "double('NaN')")
        : $"({Double(depth - 1)} {Pick("+", "-", "*", "/")} ({Number(depth - 1)}))";

    private string Text(int depth) => depth == 0
        ? Pick("''", "'a\\n\"'", "s", "r'\\d'", "'\\u00e9'", "\"it's\"", "string(n)", "'''x''y'''")
        : $"({Text(depth - 1)} + {Text(depth - 1)})";

    private string List(int depth) => depth == 0
        ? Pick("[1]", "[]", "[1, 2, 3]", "l", "[n, -n]")
        : _random.Next(3) switch
        {
            0 => $"[{Int(depth - 1)}, {Int(depth - 1)}]",
            1 => Macro("filter", depth - 1),
            _ => $"{List(depth - 1)}.map(n, {Bool(0)}, {Int(depth - 1)})",
        };

    // Sometimes the variable hides one of the environment, which a leading dot still names.
    private string Macro(string name, int depth)
    {
        string variable = _random.Next(3) == 0 ? "n" : $"v{_variables++}";
        return $"{List(depth)}.{name}({variable}, {variable} > .n || {Bool(depth)})";
    }

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];
}
