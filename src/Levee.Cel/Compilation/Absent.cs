using System.Linq.Expressions;

namespace Levee.Cel.Compilation;

/// <summary>Where to jump when there is no value.</summary>
/// <param name="Unknown">It is unknown.</param>
/// <param name="Error">It is an error.</param>
/// <param name="Ask">Only the evaluator can say.</param>
internal readonly record struct Absent(LabelTarget Unknown, LabelTarget Error, LabelTarget Ask)
{
    internal static Absent New() => new(Expression.Label(), Expression.Label(), Expression.Label());
}
