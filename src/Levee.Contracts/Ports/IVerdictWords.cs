using Levee.Contracts.Verdicts;

namespace Levee.Contracts.Ports;

/// <summary>Renders verdicts in words from their recorded values alone; safe from any thread.</summary>
public interface IVerdictWords
{
    /// <summary>
    /// The words of a verdict; throws <see cref="KeyNotFoundException"/> when its rule set was never in force here.
    /// </summary>
    VerdictWords Of(Verdict verdict);
}
