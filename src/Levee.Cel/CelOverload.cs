namespace Levee.Cel;

/// <summary>One signature of a function with its body.</summary>
public sealed class CelOverload
{
    private readonly CelFunction? _body;
    private readonly CelContextFunction? _contextBody;

    internal CelOverload(string name, bool isMethod, IReadOnlyList<CelType> arguments, CelType result,
        CelFunction? body, CelContextFunction? contextBody)
    {
        Name = name;
        IsMethod = isMethod;
        Arguments = [.. arguments];
        Result = result;
        _body = body;
        _contextBody = contextBody;
    }

    /// <summary>The function's name.</summary>
    public string Name { get; }

    /// <summary>Whether it is written <c>receiver.name(...)</c>; the receiver is the first argument.</summary>
    public bool IsMethod { get; }

    /// <summary>The argument types; a method's receiver comes first.</summary>
    public IReadOnlyList<CelType> Arguments { get; }

    /// <summary>The result type.</summary>
    public CelType Result { get; }

    /// <summary>Calls the body. Arguments must be neither unknown nor errors.</summary>
    public CelValue Invoke(ReadOnlySpan<CelValue> arguments, object? context) =>
        _body is not null ? _body(arguments) : _contextBody!(context, arguments);

    /// <summary>The signature as people write it.</summary>
    public override string ToString() => IsMethod
        ? $"{Arguments[0]}.{Name}({string.Join(", ", Arguments.Skip(1))})"
        : $"{Name}({string.Join(", ", Arguments)})";
}
