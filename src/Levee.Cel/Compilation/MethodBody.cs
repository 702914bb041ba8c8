using System.Linq.Expressions;

namespace Levee.Cel.Compilation;

/// <summary>
/// The statements of one method in order: a flat list of tests and jumps, so that any part can jump to any other.
/// What seldom runs stands behind the rest. One object writes one method.
/// </summary>
internal sealed class MethodBody
{
    private readonly List<Expression> _first = [];
    private readonly List<Expression> _hot = [];
    private readonly List<Expression> _cold = [];
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<ParameterExpression> _taken = [];
    private readonly Dictionary<Type, Stack<ParameterExpression>> _free = [];
    private readonly Dictionary<string, ParameterExpression> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<LabelTarget> _reached = [];
    private List<Expression> _current;

    internal MethodBody() => _current = _hot;

    /// <summary>How many variables are taken now.</summary>
    internal int Depth => _taken.Count;

    /// <summary>A variable, free again at <see cref="ReleaseTo"/>. Its value is left over from before.</summary>
    internal ParameterExpression Take(Type type)
    {
        ParameterExpression variable = _free.TryGetValue(type, out Stack<ParameterExpression>? free)
            && free.TryPop(out ParameterExpression? used)
            ? used
            : NewVariable(type);
        _taken.Add(variable);
        return variable;
    }

    /// <summary>A variable that starts at a value in the whole method.</summary>
    internal ParameterExpression Take(Expression value)
    {
        ParameterExpression variable = NewVariable(value.Type);
        _first.Add(Expression.Assign(variable, value));
        return variable;
    }

    /// <summary>The one variable of the whole method that has a name, starting at a value.</summary>
    internal ParameterExpression Keep(string name, Expression value)
    {
        if (!_kept.TryGetValue(name, out ParameterExpression? variable)) _kept.Add(name, variable = Take(value));
        return variable;
    }

    /// <summary>Frees the variables taken since <see cref="Depth"/> was so.</summary>
    internal void ReleaseTo(int depth)
    {
        while (_taken.Count > depth)
        {
            ParameterExpression variable = _taken[^1];
            _taken.RemoveAt(_taken.Count - 1);
            if (!_free.TryGetValue(variable.Type, out Stack<ParameterExpression>? free))
                _free.Add(variable.Type, free = []);
            free.Push(variable);
        }
    }

    internal void Assign(ParameterExpression variable, Expression value) =>
        _current.Add(Expression.Assign(variable, value));

    internal void Add(Expression statement) => _current.Add(statement);

    internal void Mark(LabelTarget label) => _current.Add(Expression.Label(label));

    internal void Jump(LabelTarget label)
    {
        _reached.Add(label);
        _current.Add(Expression.Goto(label));
    }

    internal void JumpIf(Expression condition, LabelTarget label)
    {
        _reached.Add(label);
        _current.Add(Expression.IfThen(condition, Expression.Goto(label)));
    }

    /// <summary>
    /// Writes what stands behind the rest from a label on, if anything jumps there. It must jump away.
    /// </summary>
    internal void Aside(LabelTarget label, Action write)
    {
        if (!_reached.Contains(label)) return;
        List<Expression> before = _current;
        _current = _cold;
        Mark(label);
        write();
        _current = before;
    }

    /// <summary>All of it; <paramref name="last"/> runs between what runs often and what seldom does.</summary>
    internal BlockExpression ToBlock(params IEnumerable<Expression> last)
    {
        LabelTarget end = Expression.Label();
        return Expression.Block(typeof(void), _variables,
            [.. _first, .. _hot, .. last, Expression.Goto(end), .. _cold, Expression.Label(end)]);
    }

    private ParameterExpression NewVariable(Type type)
    {
        ParameterExpression variable = Expression.Variable(type);
        _variables.Add(variable);
        return variable;
    }
}
