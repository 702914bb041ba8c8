using System.Collections.Frozen;

namespace Levee.Cel;

/// <summary>
/// What an expression may name: variables and functions. Immutable; made by <see cref="CelEnvironmentBuilder"/>.
/// </summary>
public sealed class CelEnvironment
{
    private readonly FrozenDictionary<string, CelVariable> _variables;
    private readonly FrozenDictionary<string, CelOverload[]> _functions;

    internal CelEnvironment(IReadOnlyList<CelVariable> variables, IEnumerable<CelOverload> overloads, string container)
    {
        Variables = variables;
        Container = container;
        _variables = variables.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);
        _functions = overloads.GroupBy(o => o.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The variables; the index of each is its slot.</summary>
    public IReadOnlyList<CelVariable> Variables { get; }

    /// <summary>The name in whose scope names are looked up first; empty for none.</summary>
    public string Container { get; }

    internal IEnumerable<string> FunctionNames => _functions.Keys;

    /// <summary>Finds a variable by its full name; absent when there is none.</summary>
    public CelVariable? Find(string name) => _variables.GetValueOrDefault(name);

    internal CelOverload[] Overloads(string name) => _functions.GetValueOrDefault(name) ?? [];
}
