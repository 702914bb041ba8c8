using System.Linq.Expressions;

namespace Levee.Cel.Compilation;

/// <summary>What was absent so far in a chain of terms: bits in a variable.</summary>
internal sealed class AbsenceNote
{
    private const int HasError = 1;
    private const int HasUnknown = 2;
    private const int HasAsk = 4;

    private readonly MethodBody _body;
    private readonly ParameterExpression _bits;

    private AbsenceNote(MethodBody body, Expression before)
    {
        _body = body;
        _bits = body.Take(typeof(int));
        body.Assign(_bits, before);
    }

    /// <summary>Starts with nothing absent, or with what another note holds then.</summary>
    internal static AbsenceNote Begin(MethodBody body, AbsenceNote? before = null) =>
        new(body, before is null ? Expression.Constant(0) : before._bits);

    /// <summary>Where something absent was met, notes it and goes on.</summary>
    internal void TakeFrom(Absent absent, LabelTarget next)
    {
        Note(absent.Unknown, HasUnknown, next);
        Note(absent.Error, HasError, next);
        Note(absent.Ask, HasAsk, next);
    }

    /// <summary>
    /// Jumps if anything was absent: what only the evaluator can say first, then unknown, then errors.
    /// </summary>
    internal void Dispatch(Absent absent)
    {
        LabelTarget isAny = Expression.Label();
        _body.JumpIf(Expression.NotEqual(_bits, Expression.Constant(0)), isAny);
        _body.Aside(isAny, () =>
        {
            _body.JumpIf(Expression.GreaterThanOrEqual(_bits, Expression.Constant(HasAsk)), absent.Ask);
            _body.JumpIf(Expression.GreaterThanOrEqual(_bits, Expression.Constant(HasUnknown)), absent.Unknown);
            _body.Jump(absent.Error);
        });
    }

    private void Note(LabelTarget from, int bit, LabelTarget next) => _body.Aside(from, () =>
    {
        _body.Assign(_bits, Expression.Or(_bits, Expression.Constant(bit)));
        _body.Jump(next);
    });
}
