using System.Diagnostics.Metrics;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Levee.Channels.Http;

/// <summary>
/// <c>GET /metrics</c> in the Prometheus text format: every meter of this process whose name begins with
/// <c>Levee.</c>. Labels name partitions, followers, sources, actions and types: never a subject. Owned by the host.
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
        meter.CreateObservableGauge("levee.partition.next", () => Read(status => status.Head.Next.Value), "{entry}",
            "Position after the last entry.");
        meter.CreateObservableGauge("levee.partition.stopped", () => Read(status => status.Stopped is null ? 0 : 1),
            "{partition}", "1 when it has stopped.");
        provider = Sdk.CreateMeterProviderBuilder().AddMeter("Levee.*").AddMeter("System.Runtime")
            .AddPrometheusExporter().Build();
    }

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPrometheusScrapingEndpoint("/metrics", provider, null, null);

    public void Dispose()
    {
        provider.Dispose();
        meter.Dispose();
    }

    private IEnumerable<Measurement<long>> Read(Func<PartitionStatus, long> read) =>
        Partitions.Select(partition =>
            new Measurement<long>(read(node.Status(partition)), Tag("partition", partition)));

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value.ToString());
}
