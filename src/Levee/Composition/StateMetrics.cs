using System.Diagnostics.Metrics;
using Levee.Engine.Decider;

namespace Levee.Composition;

/// <summary>
/// How much state the decider of a screen partition holds, on the meter <c>Levee.State</c>; names in
/// <c>docs/metrics.md</c>. Owned by the node.
/// </summary>
internal sealed class StateMetrics : IDisposable
{
    private readonly Meter meter = new("Levee.State");

    public StateMetrics(ScreenDecider screen)
    {
        Gauge("levee.state.subjects", "{subject}", "Subjects held.", size => size.Subjects);
        Gauge("levee.state.subjects.max", "{subject}", "Subjects held before one leaves for each that comes.",
            size => size.SubjectsMax);
        Gauge("levee.state.bytes", "By", "Native memory taken.", size => size.Bytes);

        void Gauge(string name, string unit, string means, Func<StateSize, long> read) => meter.CreateObservableGauge(
            name, () => screen.Sizes.Select(size => new Measurement<long>(
                read(size), new KeyValuePair<string, object?>("of", size.Of))), unit, means);
    }

    public void Dispose() => meter.Dispose();
}
