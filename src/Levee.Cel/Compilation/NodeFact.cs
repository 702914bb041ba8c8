namespace Levee.Cel.Compilation;

/// <summary>What is known of a node before any code is written for it.</summary>
/// <param name="MayBeUnknown">Its value can be unknown, or only the evaluator can say.</param>
/// <param name="MayFail">It can be an error.</param>
/// <param name="Cost">What it costs, roughly: a value read is 1.</param>
/// <param name="Likelihood">How likely a condition holds, by its form; a guess.</param>
/// <param name="Key">Nodes with equal keys have equal values during one call; absent when that is not known.</param>
internal sealed record NodeFact(bool MayBeUnknown, bool MayFail, double Cost, double Likelihood, string? Key)
{
    /// <summary>From this cost on a term is never run before it is needed.</summary>
    internal const double Dear = 50;

    /// <summary>What only the evaluator can say: dearer than anything else.</summary>
    internal static NodeFact LeftOut { get; } = new(true, true, 1_000, 0.5, null);

    internal bool IsDear => Cost >= Dear;
}
