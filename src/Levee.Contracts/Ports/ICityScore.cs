namespace Levee.Contracts.Ports;

/// <summary>The simulated city's truth beside the node's verdicts, in the demo only; safe from any thread.</summary>
public interface ICityScore
{
    /// <summary>The score as of now.</summary>
    CityScore Read();
}
