using System.Linq.Expressions;

namespace Levee.Cel.Compilation;

/// <summary>
/// Writes conditions one after the other into one method. A term that several of them share is decided once, before
/// them: where it does not hold, none of them does.
/// </summary>
internal sealed class FusionWriter(MethodBody body)
{
    private readonly ParameterExpression _true = body.Take(Expression.Constant(0UL));
    private readonly ParameterExpression _unknown = body.Take(Expression.Constant(0UL));
    private readonly ParameterExpression _error = body.Take(Expression.Constant(0UL));
    private readonly ParameterExpression _ask = body.Take(Expression.Constant(0UL));

    internal void Write(IReadOnlyList<FusedCondition> group, AbsenceNote? before = null)
    {
        while (MostShared(group) is { } shared)
        {
            FusedCondition[] with = [.. group.Where(one => one.Find(shared) is not null)];
            Shared(with, shared, before);
            group = [.. group.Except(with)];
        }
        foreach (FusedCondition one in group) Single(one, before);
    }

    /// <summary>Hands the outcomes over.</summary>
    internal IEnumerable<Expression> Results(ParameterExpression outcomes) =>
    [
        Expression.Assign(Expression.Field(outcomes, nameof(CelOutcomes.TrueBits)), _true),
        Expression.Assign(Expression.Field(outcomes, nameof(CelOutcomes.UnknownBits)), _unknown),
        Expression.Assign(Expression.Field(outcomes, nameof(CelOutcomes.ErrorBits)), _error),
        Expression.Assign(Expression.Field(outcomes, nameof(CelOutcomes.AskBits)), _ask),
    ];

    // The term that saves most. A dear one is not run before it is needed, and is kept then anyhow.
    private static string? MostShared(IReadOnlyList<FusedCondition> group)
    {
        Dictionary<string, double> savings = new(StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (FusedCondition one in group)
        {
            foreach (FusionTerm term in one.Terms.Where(term => !term.Fact.IsDear).DistinctBy(term => term.Fact.Key))
            {
                if (term.Fact.Key is not { } key) continue;
                int count = counts[key] = counts.GetValueOrDefault(key) + 1;
                savings[key] = count < 2 ? 0 : count * (1 - term.Fact.Likelihood);
            }
        }
        return savings.Where(saving => saving.Value > 0).OrderByDescending(saving => saving.Value)
            .ThenBy(saving => saving.Key, StringComparer.Ordinal).Select(saving => saving.Key).FirstOrDefault();
    }

    private void Shared(FusedCondition[] with, string key, AbsenceNote? before)
    {
        int depth = body.Depth;
        LabelTarget end = Expression.Label();
        AbsenceNote note = AbsenceNote.Begin(body, before);
        with[0].Writer.Term(with[0].Find(key)!.Node, isAnd: true, end, note);
        Write([.. with.Select(one => one.Without(key))], note);
        body.Mark(end);
        body.ReleaseTo(depth);
    }

    private void Single(FusedCondition one, AbsenceNote? before)
    {
        int depth = body.Depth;
        LabelTarget end = Expression.Label();
        AbsenceNote note = AbsenceNote.Begin(body, before);
        foreach (FusionTerm term in one.Terms.OrderBy(term => TermOrder.Rank(term.Fact, isAnd: true)))
            one.Writer.Term(term.Node, isAnd: true, end, note);
        Absent absent = Absent.New();
        note.Dispatch(absent);
        Set(_true, one.Index);
        body.Mark(end);
        body.Aside(absent.Unknown, () => SetAndJump(_unknown, one.Index, end));
        body.Aside(absent.Error, () => SetAndJump(_error, one.Index, end));
        body.Aside(absent.Ask, () => SetAndJump(_ask, one.Index, end));
        body.ReleaseTo(depth);
    }

    private void SetAndJump(ParameterExpression bits, int index, LabelTarget end)
    {
        Set(bits, index);
        body.Jump(end);
    }

    private void Set(ParameterExpression bits, int index) =>
        body.Assign(bits, Expression.Or(bits, Expression.Constant(1UL << index)));
}
