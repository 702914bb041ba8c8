using Levee.Contracts;

namespace Levee.City.Running;

/// <summary>What Levee answered about one event.</summary>
/// <param name="Step">The step.</param>
/// <param name="Verdict">The verdict's id, such as <c>screen-120</c>.</param>
/// <param name="Symbols">What the rules said; empty for allow.</param>
/// <param name="BecauseEn">The sentence why; empty for allow.</param>
/// <param name="BecauseZh">The same in Chinese.</param>
internal readonly record struct Told(
    Step Step, string Verdict, IReadOnlyList<string> Symbols, string BecauseEn, string BecauseZh)
{
    /// <summary>The step as a word of the ladder.</summary>
    public string StepName => Step.ToString().ToLowerInvariant();
}
