using Levee.Cel.Parsing;
using Levee.Cel.Standard;

namespace Levee.Cel;

/// <summary>Collects the variables and functions of a <see cref="CelEnvironment"/>. Not for several threads.</summary>
public sealed class CelEnvironmentBuilder
{
    private readonly List<CelVariable> _variables = [];
    private readonly List<CelOverload> _overloads = [.. StandardFunctions.All];
    private string _container = "";

    /// <summary>Adds a variable; its slot is the number of variables added before. The name may be dotted.</summary>
    public CelEnvironmentBuilder AddVariable(string name, CelType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        RequireName(name);
        if (type.Kind == CelTypeKind.Symbol)
            throw new ArgumentException("A symbol is an argument type only.", nameof(type));
        if (_variables.Exists(v => v.Name == name))
            throw new ArgumentException($"There is already a variable '{name}'.", nameof(name));
        _variables.Add(new CelVariable(name, type, _variables.Count));
        return this;
    }

    /// <summary>Adds an overload of the function <c>name(...)</c>.</summary>
    public CelEnvironmentBuilder AddFunction(
        string name, IReadOnlyList<CelType> arguments, CelType result, CelFunction body) =>
        Add(name, isMethod: false, arguments, result, body ?? throw new ArgumentNullException(nameof(body)), null);

    /// <summary>Adds an overload of the function <c>name(...)</c> that gets the caller's context.</summary>
    public CelEnvironmentBuilder AddFunction(
        string name, IReadOnlyList<CelType> arguments, CelType result, CelContextFunction body) =>
        Add(name, isMethod: false, arguments, result, null, body ?? throw new ArgumentNullException(nameof(body)));

    /// <summary>Adds an overload of the method <c>receiver.name(...)</c>; the receiver is the first argument.</summary>
    public CelEnvironmentBuilder AddMethod(
        string name, IReadOnlyList<CelType> arguments, CelType result, CelFunction body) =>
        Add(name, isMethod: true, arguments, result, body ?? throw new ArgumentNullException(nameof(body)), null);

    /// <summary>Sets the name in whose scope names are looked up first.</summary>
    public CelEnvironmentBuilder InContainer(string container)
    {
        ArgumentNullException.ThrowIfNull(container);
        if (container.Length > 0) RequireName(container);
        _container = container;
        return this;
    }

    /// <summary>Makes the environment; the builder can go on.</summary>
    public CelEnvironment Build() => new([.. _variables], _overloads, _container);

    private CelEnvironmentBuilder Add(string name, bool isMethod, IReadOnlyList<CelType> arguments, CelType result,
        CelFunction? body, CelContextFunction? contextBody)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(result);
        RequireName(name);
        if (isMethod && arguments.Count == 0)
            throw new ArgumentException("A method has a receiver.", nameof(arguments));
        if (_overloads.Exists(o => o.Name == name && o.IsMethod == isMethod && o.Arguments.SequenceEqual(arguments)))
            throw new ArgumentException($"There is already such a function '{name}'.", nameof(name));
        _overloads.Add(new CelOverload(name, isMethod, arguments, result, body, contextBody));
        return this;
    }

    private static void RequireName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.Split('.').All(Words.IsIdentifier))
            throw new ArgumentException($"'{name}' is not a name CEL can write.", nameof(name));
    }
}
