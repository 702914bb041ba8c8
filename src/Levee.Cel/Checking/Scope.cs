using Levee.Cel.Parsing;

namespace Levee.Cel.Checking;

/// <summary>Resolves names: macro variables first, then the environment's, from the container outwards.</summary>
internal sealed class Scope(CelEnvironment environment)
{
    private static readonly CelType[] NamedTypes =
    [
        CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Null,
        CelType.Timestamp, CelType.Duration, CelType.Type, CelType.List(CelType.Dyn),
        CelType.Map(CelType.Dyn, CelType.Dyn),
    ];

    private readonly List<CelNode.Local> _locals = [];

    /// <summary>The most macro variables alive at once.</summary>
    internal int LocalsMax { get; private set; }

    internal IEnumerable<string> KnownNames =>
        environment.Variables.Select(v => v.Name).Concat(_locals.Select(l => l.Name));

    internal CelNode.Local Open(string name, CelType type, CelPosition position)
    {
        CelNode.Local local = new(name, _locals.Count, type, position);
        _locals.Add(local);
        LocalsMax = Math.Max(LocalsMax, _locals.Count);
        return local;
    }

    internal void Close() => _locals.RemoveAt(_locals.Count - 1);

    internal bool HasLocal(string name) => _locals.Exists(l => l.Name == name);

    /// <summary>The names of a chain <c>a.b.c</c>; absent when the tree is something else.</summary>
    internal static (string[] Names, bool IsRooted, int Offset)? Path(Syntax node)
    {
        List<string> names = [];
        while (node is Syntax.Field { IsQuoted: false } field)
        {
            names.Add(field.Text);
            node = field.Operand;
        }
        if (node is not Syntax.Name first) return null;
        names.Add(first.Text);
        names.Reverse();
        return ([.. names], first.IsRooted, first.Offset);
    }

    /// <summary>Resolves the longest prefix of a path, and says how many names it took.</summary>
    internal CelNode? Resolve(string[] path, bool isRooted, CelPosition position, out int used)
    {
        used = 1;
        CelNode.Local? local = isRooted ? null : _locals.FindLast(l => l.Name == path[0]);
        if (local is not null) return new CelNode.Local(local.Name, local.Index, local.Type, position);
        for (used = path.Length; used > 0; used--)
        {
            string name = string.Join('.', path, 0, used);
            foreach (string candidate in Candidates(name, isRooted))
            {
                if (environment.Find(candidate) is { } variable)
                    return new CelNode.Variable(variable, isRooted || environment.Container.Length > 0, position);
                CelType? type = Array.Find(NamedTypes, t => t.Name == candidate);
                if (type is not null) return new CelNode.Literal(CelValue.Type(type.Name), CelType.Type, position);
            }
        }
        return null;
    }

    internal CelOverload[] Overloads(string name, bool isMethod, bool isRooted)
    {
        foreach (string candidate in isMethod ? [name] : Candidates(name, isRooted))
        {
            CelOverload[] found = Array.FindAll(environment.Overloads(candidate), o => o.IsMethod == isMethod);
            if (found.Length > 0) return found;
        }
        return [];
    }

    internal string FunctionExpectation(string name, bool isMethod)
    {
        if (Overloads(name, !isMethod, isRooted: false) is [var other, ..]) return "it written as " + other;
        return Suggestion.For(name, environment.FunctionNames, "a function of the environment");
    }

    private IEnumerable<string> Candidates(string name, bool isRooted)
    {
        string container = isRooted ? "" : environment.Container;
        while (container.Length > 0)
        {
            yield return container + "." + name;
            int dot = container.LastIndexOf('.');
            container = dot < 0 ? "" : container[..dot];
        }
        yield return name;
    }
}
