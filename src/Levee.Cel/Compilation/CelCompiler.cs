using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Levee.Cel.Compilation;

/// <summary>
/// Compiles conditions to machine code: as many as fit into one method, which says of each whether it holds, as
/// <see cref="CelProgram.Evaluate"/> would. Numbers, booleans and enums are compiled; what is not, asks for evaluation
/// where it is come to.
/// </summary>
public static class CelCompiler
{
    /// <summary>The most conditions of one method.</summary>
    public const int ConditionsMax = 64;

    /// <summary>
    /// The most nodes of one method. Beyond some 2,000 basic blocks the run-time compiler stops to optimise a method.
    /// </summary>
    public const int NodesMax = 600;

    /// <summary>
    /// Whether this process can make machine code; elsewhere evaluation is faster than compiled code.
    /// </summary>
    public static bool IsSupported => RuntimeFeature.IsDynamicCodeCompiled;

    /// <summary>Compiles conditions, in their order, into as few methods as take them.</summary>
    /// <param name="conditions">The conditions, each of type bool.</param>
    /// <param name="parameters">
    /// The parameters that the reads name, in the order of <typeparamref name="TDelegate"/>, which has one more at its
    /// end: <c>ref CelOutcomes</c>.
    /// </param>
    /// <typeparam name="TDelegate">The form of the methods; answers nothing.</typeparam>
    public static IReadOnlyList<CelMethod<TDelegate>> Compile<TDelegate>(
        IReadOnlyList<CelCondition> conditions, params IReadOnlyList<ParameterExpression> parameters)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(parameters);
        List<CelMethod<TDelegate>> methods = [];
        for (int first = 0; first < conditions.Count;)
        {
            int count = CountOf(conditions, first);
            CelCondition[] some = [.. conditions.Skip(first).Take(count)];
            ParameterExpression outcomes = Expression.Parameter(typeof(CelOutcomes).MakeByRefType());
            BlockExpression body = Write(some, outcomes, []);
            methods.Add(new CelMethod<TDelegate>(first, count,
                Expression.Lambda<TDelegate>(body, [.. parameters, outcomes]).Compile()));
            first += count;
        }
        return methods;
    }

    /// <summary>The parts of a condition that are left to the evaluator; none when all of it is compiled.</summary>
    public static IReadOnlyList<CelLeftOut> LeftOut(CelCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        List<CelLeftOut> leftOut = [];
        Write([condition], Expression.Parameter(typeof(CelOutcomes).MakeByRefType()), leftOut);
        return leftOut;
    }

    private static BlockExpression Write(
        CelCondition[] conditions, ParameterExpression outcomes, List<CelLeftOut> leftOut)
    {
        MethodBody body = new();
        FusionWriter writer = new(body);
        writer.Write([.. conditions.Select((condition, index) => Prepare(condition, index, body, leftOut))]);
        return body.ToBlock(writer.Results(outcomes));
    }

    private static FusedCondition Prepare(
        CelCondition condition, int index, MethodBody body, List<CelLeftOut> leftOut)
    {
        NodeFacts facts = new(condition.Reads);
        ValueWriter values = new(body, facts, leftOut);
        ConditionWriter writer = values.Conditions = new ConditionWriter(body, facts, values);
        CelNode root = condition.Program.Root;
        if (SizeOf(root) > NodesMax) root = new CelNode.Invalid("it is too large", root.Position);
        return new FusedCondition(index, writer,
            [.. FusedCondition.TermsOf(root).Select(node => new FusionTerm(node, facts.Of(node)))]);
    }

    private static int CountOf(IReadOnlyList<CelCondition> conditions, int first)
    {
        int nodes = SizeOf(conditions[first].Program.Root);
        int count = 1;
        while (count < ConditionsMax && first + count < conditions.Count)
        {
            nodes += SizeOf(conditions[first + count].Program.Root);
            if (nodes > NodesMax) break;
            count++;
        }
        return count;
    }

    // A part that is not compiled has no size of its own.
    private static int SizeOf(CelNode node) => 1 + node switch
    {
        CelNode.Unary unary => SizeOf(unary.Operand),
        CelNode.Binary binary => SizeOf(binary.Left) + SizeOf(binary.Right),
        CelNode.Logical logical => logical.Operands.Sum(SizeOf),
        CelNode.Conditional conditional =>
            SizeOf(conditional.Condition) + SizeOf(conditional.Then) + SizeOf(conditional.Otherwise),
        CelNode.Invocation call => call.Arguments.Sum(SizeOf),
        CelNode.ListOf list => list.Elements.Sum(SizeOf),
        _ => 0,
    };
}
