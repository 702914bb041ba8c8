namespace Levee.Tests.Cel;

/// <summary>
/// Writes random conditions over the variables of <see cref="CompiledBench"/> that always check, some of whose terms
/// repeat.
/// </summary>
/// <param name="random">Chooses.</param>
/// <param name="hasStrangers">Whether to write parts that are not compiled too.</param>
internal sealed class ConditionGenerator(Random random, bool hasStrangers)
{
    private readonly List<string> terms = [];

    public string Condition(int depth)
    {
        int count = random.Next(1, 5);
        return string.Join(" && ", Enumerable.Range(0, count).Select(_ => $"({Term(depth)})"));
    }

    private string Term(int depth)
    {
        if (terms.Count > 0 && random.Next(3) == 0) return terms[random.Next(terms.Count)];
        string term = Bool(depth);
        terms.Add(term);
        return term;
    }

    private string Bool(int depth) => depth <= 0 ? Leaf() : random.Next(13) switch
    {
        0 => $"({Bool(depth - 1)} && {Bool(depth - 1)})",
        1 => $"({Bool(depth - 1)} || {Bool(depth - 1)} || {Bool(depth - 1)})",
        2 => $"(({Bool(depth - 1)} && {Bool(depth - 1)}) || {Bool(depth - 1)})",
        3 => $"!({Bool(depth - 1)})",
        4 => $"({Bool(depth - 1)} ? {Bool(depth - 1)} : {Bool(depth - 1)})",
        5 => $"(({Bool(depth - 1)}) {Pick("==", "!=", "<", "<=", ">", ">=")} ({Bool(depth - 1)}))",
        6 => $"({Int(depth - 1)} in [{Number(depth - 1)}, {Int(depth - 1)}, {Number(depth - 1)}])",
        7 => $"({Number(depth - 1)} in [1, 2, {Pick("3", "63", "64", "-1", "2.0", "3u")}])",
        8 when hasStrangers => Stranger(),
        _ => $"({Number(depth)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Number(depth - 1)})",
    };

    private string Leaf() => Pick("true", "false", "b1", "b2", "!b1", "e == 'x'", "'y' != e", "e in ['x', 'z']",
        "e == f", "known(caller, callee)", "!known(callee, caller)", "n1 > n2", "d1 < 0.5", "u1 >= 2u", "e in ['y']");

    private string Stranger() => Pick("s == 'a'", "s.size() > 1", "n1 in [1, size(s)]", "[n1, n2].exists(v, v > 2)",
        "n1 + size(s) > n2", "(s == 'a' ? n1 : n2) > 3", "duration('1s') > duration('2s')", "dyn(n1) == 3");

    private string Number(int depth) => random.Next(4) switch
    {
        0 => Uint(depth),
        1 => Double(depth),
        _ => Int(depth),
    };

    private string Int(int depth) => depth <= 0
        ? Pick("0", "1", "-1", "n1", "n2", "3", "-9223372036854775808", "9223372036854775807", "4611686018427387904")
        : random.Next(9) switch
        {
            0 => $"-({Int(depth - 1)})",
            1 => $"int({Number(depth - 1)})",
            2 => $"({Bool(depth - 1)} ? {Int(depth - 1)} : {Int(depth - 1)})",
            3 => Int(0),
            _ => $"({Int(depth - 1)} {Pick("+", "-", "*", "/", "%")} {Int(depth - 1)})",
        };

    private string Uint(int depth) => depth <= 0
        ? Pick("0u", "1u", "u1", "u2", "7u", "18446744073709551615u", "9223372036854775808u")
        : random.Next(5) switch
        {
            0 => $"uint({Number(depth - 1)})",
            1 => Uint(0),
            _ => $"({Uint(depth - 1)} {Pick("+", "-", "*", "/", "%")} {Uint(depth - 1)})",
        };

    private string Double(int depth) => depth <= 0
        ? Pick("0.0", "-0.0", "1.5", "d1", "d2", "-2e-3", "1e300", "9223372036854775808.0", "18446744073709551616.0")
        : random.Next(6) switch
        {
            0 => $"double({Number(depth - 1)})",
            1 => $"-({Double(depth - 1)})",
            2 => $"({Int(depth - 1)} {Pick("+", "-", "*", "/")} {Double(depth - 1)})",
            3 => $"({Double(depth - 1)} {Pick("+", "-", "*", "/")} {Int(depth - 1)})",
            _ => $"({Double(depth - 1)} {Pick("+", "-", "*", "/")} {Double(depth - 1)})",
        };

    private string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
