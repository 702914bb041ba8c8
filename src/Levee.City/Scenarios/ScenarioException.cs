namespace Levee.City.Scenarios;

/// <summary>A scenario file that cannot be used: every fault with its place and what was expected.</summary>
/// <param name="faults">One sentence a fault.</param>
public sealed class ScenarioException(IReadOnlyList<string> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>One sentence a fault.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
