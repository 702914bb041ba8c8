using Levee.City;
using Levee.Contracts.Ports;

namespace Levee.Demo;

/// <summary>Shows the running city's score to the console.</summary>
internal sealed class DemoCity : ICityScore
{
    private CityRun? run;

    /// <summary>The city, once it is connected.</summary>
    public void Connect(CityRun city) => Volatile.Write(ref run, city);

    /// <inheritdoc/>
    public CityScore Read() => Volatile.Read(ref run)?.Score ?? new CityScore();
}
