namespace Levee.Cel.Compilation;

/// <summary>Says where compiled code finds what a program names. Pure: one answer for one question.</summary>
public interface ICelReads
{
    /// <summary>The value of a variable; absent when only the evaluator can read it.</summary>
    CelRead? Variable(CelVariable variable);

    /// <summary>
    /// The value of a call of a function the environment declares, by its arguments as written; absent when only the
    /// evaluator can make it.
    /// </summary>
    CelRead? Call(CelNode.Invocation call);
}
