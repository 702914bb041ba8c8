using System.Diagnostics.Metrics;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Levee.Channels.Http;

/// <summary>
/// <c>GET /metrics</c> in the Prometheus text format: the edge's counters and how each partition does. Labels are
/// partition, follower, source, action and type: never a subject. Owned by the host.
/// </summary>
internal sealed class LeveeMetrics : IDisposable
{
    /// <summary>The meter of this edge.</summary>
    public const string MeterName = "Levee.Http";

    private static readonly PartitionName[] Partitions = [PartitionName.Screen, PartitionName.Desk];
    private readonly INode node;
    private readonly Meter meter;
    private readonly MeterProvider provider;

    public LeveeMetrics(INode node, Meter meter)
    {
        this.node = node;
        this.meter = meter;
        Observe("levee.partition.next", "{entry}", "Position after the last entry.", status => status.Head.Next.Value);
        Observe("levee.partition.waiting", "{entry}", "Entries waiting in the queue.", status => status.Waiting);
        Observe("levee.partition.waiting_max", "{entry}", "Bound of the queue.", status => status.WaitingMax);
        Observe("levee.partition.stopped", "{partition}", "1 when it has stopped.",
            status => status.Stopped is null ? 0 : 1);
        Count("levee.partition.accepted", "Entries accepted since start.", status => status.Accepted);
        Count("levee.partition.late", "Events counted late since start.", status => status.Late);
        meter.CreateObservableGauge("levee.follower.lag", Lags, "{entry}", "Entries a follower has not yet followed.");
        provider = Sdk.CreateMeterProviderBuilder().AddMeter(MeterName).AddMeter("System.Runtime")
            .AddPrometheusExporter().Build();
    }

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPrometheusScrapingEndpoint("/metrics", provider, null, null);

    public void Dispose()
    {
        provider.Dispose();
        meter.Dispose();
    }

    private void Observe(string name, string unit, string means, Func<PartitionStatus, long> read) =>
        meter.CreateObservableGauge(name, () => Read(read), unit, means);

    private void Count(string name, string means, Func<PartitionStatus, long> read) =>
        meter.CreateObservableCounter(name, () => Read(read), "{entry}", means);

    private IEnumerable<Measurement<long>> Read(Func<PartitionStatus, long> read) =>
        Partitions.Select(partition =>
            new Measurement<long>(read(node.Status(partition)), Tag("partition", partition)));

    private IEnumerable<Measurement<long>> Lags()
    {
        foreach (PartitionName partition in Partitions)
        {
            PartitionStatus status = node.Status(partition);
            foreach ((string name, Position next) in status.Followers)
                yield return new Measurement<long>(status.Head.Next.Value - next.Value, Tag("partition", partition),
                    Tag("follower", name));
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value.ToString());
}
