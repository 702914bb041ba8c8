namespace Levee.Channels.Http;

/// <summary>A request is refused; caught in <see cref="LeveeHttp"/> alone, which answers with the problem.</summary>
/// <param name="problem">Why.</param>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
