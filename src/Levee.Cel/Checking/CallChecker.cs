using Levee.Cel.Parsing;
using Levee.Cel.Standard;

namespace Levee.Cel.Checking;

/// <summary>Gives calls their meaning: macros, functions, methods and the overloads that fit.</summary>
internal sealed class CallChecker(Checker checker)
{
    internal CelNode Check(Syntax.Call call)
    {
        if (call.Target is null && call is { Function: "has", Arguments.Count: 1 }) return Has(call);
        if (call.Target is not null && MacroOf(call) is { } macro) return Comprehension(call, macro);
        if (Qualified(call) is { } qualified) return Function(call, qualified, call.Arguments);

        bool isMethod = call.Target is not null;
        CelOverload[] overloads = checker.Scope.Overloads(call.Function, isMethod, call.IsRooted);
        IReadOnlyList<Syntax> arguments = isMethod ? [call.Target!, .. call.Arguments] : call.Arguments;
        if (overloads.Length > 0) return Function(call, overloads, arguments);
        foreach (Syntax argument in arguments) checker.Check(argument);
        return checker.Problem(call.Offset, $"unknown {(isMethod ? "method" : "function")} '{call.Function}'",
            checker.Scope.FunctionExpectation(call.Function, isMethod));
    }

    private static CelMacro? MacroOf(Syntax.Call call) => (call.Function, call.Arguments.Count) switch
    {
        ("all", 2) => CelMacro.All,
        ("exists", 2) => CelMacro.Exists,
        ("exists_one" or "existsOne", 2) => CelMacro.ExistsOne,
        ("map", 2 or 3) => CelMacro.Map,
        ("filter", 2) => CelMacro.Filter,
        _ => null,
    };

    // a.b.f(x) may be the function named a.b.f, as well as the method f of the value a.b.
    private CelOverload[]? Qualified(Syntax.Call call)
    {
        if (call.Target is null || Scope.Path(call.Target) is not var (path, isRooted, _)) return null;
        if (!isRooted && checker.Scope.HasLocal(path[0])) return null;
        string name = string.Join('.', path) + "." + call.Function;
        CelOverload[] found = checker.Scope.Overloads(name, isMethod: false, isRooted);
        return found.Length > 0 ? found : null;
    }

    private CelNode Has(Syntax.Call call)
    {
        if (call.Arguments[0] is Syntax.Field field)
            return checker.Select(checker.Check(field.Operand), field.Text, isTest: true, field);
        return checker.Problem(call.Arguments[0].Offset, "has() asks about a field", "has(value.field)");
    }

    private CelNode Comprehension(Syntax.Call call, CelMacro macro)
    {
        CelNode range = checker.Check(call.Target!);
        CelType? element = range.Type.Kind switch
        {
            CelTypeKind.Dyn or CelTypeKind.Unbound => range.Type,
            CelTypeKind.List => range.Type.Element,
            CelTypeKind.Map => range.Type.Key,
            _ => null,
        };
        if (call.Arguments[0] is not Syntax.Name { IsRooted: false } name)
            return checker.Problem(call.Arguments[0].Offset,
                $"{call.Function}() names a variable first", "a simple name");
        if (element is null)
        {
            element = CelType.Unbound;
            checker.Problem(call.Offset, $"{call.Function}() does not walk {range.Type}", "a list or a map");
        }
        CelNode.Local variable = checker.Scope.Open(name.Text, element, checker.At(name));
        bool hasFilter = call.Arguments.Count == 3;
        CelNode? filter = hasFilter ? checker.Condition(call.Arguments[1], "the filter of map()") : null;
        CelNode body = macro == CelMacro.Map
            ? checker.Check(call.Arguments[^1])
            : checker.Condition(call.Arguments[^1], call.Function + "()");
        checker.Scope.Close();
        CelType type = macro switch
        {
            CelMacro.Map => CelType.List(body.Type),
            CelMacro.Filter => CelType.List(element),
            _ => CelType.Bool,
        };
        return new CelNode.Comprehension(macro, range, variable, filter, body, type, checker.At(call));
    }

    private CelNode Function(Syntax.Call call, CelOverload[] overloads, IReadOnlyList<Syntax> arguments)
    {
        CelNode[] nodes = new CelNode[arguments.Count];
        for (int i = 0; i < nodes.Length; i++) nodes[i] = Argument(overloads, arguments, i);
        CelOverload[] fitting = Array.FindAll(overloads, o => Fits(o, nodes));
        if (fitting.Length == 0)
        {
            return checker.Problem(call.Offset,
                $"no {call.Function}() takes ({string.Join(", ", nodes.Select(n => n.Type))})",
                string.Join(" or ", overloads.Take(8).Select(o => o.ToString())));
        }
        if (fitting is [{ Name: "matches" }] && PatternProblem(nodes[1]) is { } reason)
            return checker.Problem(arguments[1].Offset, reason, "a regular expression in RE2 syntax");
        CelType result = Array.TrueForAll(fitting, o => o.Result == fitting[0].Result)
            ? fitting[0].Result : CelType.Dyn;
        return new CelNode.Invocation(fitting, nodes, result, checker.At(call));
    }

    private CelNode Argument(CelOverload[] overloads, IReadOnlyList<Syntax> arguments, int index)
    {
        Syntax syntax = arguments[index];
        CelType[] takes =
        [
            .. overloads.Where(o => o.Arguments.Count == arguments.Count).Select(o => o.Arguments[index]).Distinct(),
        ];
        CelType[] symbols = Array.FindAll(takes, t => t.Kind == CelTypeKind.Symbol);
        if (symbols.Length > 0)
        {
            string? name = Scope.Path(syntax) is var (path, _, _) ? string.Join('.', path) : null;
            if (name is not null && SymbolOf(symbols, name, checker.At(syntax)) is { } symbol) return symbol;
            if (symbols.Length == takes.Length) return NoSymbol(symbols[0], name, syntax);
        }
        CelNode node = checker.Check(syntax);
        return takes is [{ Kind: CelTypeKind.Enum } named] ? checker.Ordinal(named, node, syntax.Offset) : node;
    }

    private static CelNode.Symbol? SymbolOf(CelType[] sets, string name, CelPosition position)
    {
        foreach (CelType set in sets)
        {
            for (int i = 0; i < set.Values.Count; i++)
            {
                if (set.Values[i] == name) return new CelNode.Symbol(name, i, set, position);
            }
        }
        return null;
    }

    private CelNode.Invalid NoSymbol(CelType set, string? name, Syntax syntax)
    {
        return checker.Problem(Scope.Path(syntax)?.Offset ?? syntax.Offset,
            name is null ? $"this is not a {set.Name}" : $"'{name}' is not a {set.Name}",
            Suggestion.OfSet(name ?? "", set.Values));
    }

    private static bool Fits(CelOverload overload, CelNode[] nodes)
    {
        if (overload.Arguments.Count != nodes.Length) return false;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (!TypeRelations.Fits(overload.Arguments[i], nodes[i].Type)) return false;
        }
        return true;
    }

    private static string? PatternProblem(CelNode pattern) =>
        pattern is CelNode.Literal { Value.Kind: CelKind.String } literal
            ? Patterns.Compile(literal.Value.AsString).Problem
            : null;
}
