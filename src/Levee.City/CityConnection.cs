using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.Client;

namespace Levee.City;

/// <summary>A city connected to a node: a client an institution and one for the clock.</summary>
public sealed class CityConnection : IAsyncDisposable
{
    private readonly List<LeveeClient> clients = [];

    /// <summary>Connects every institution of a scenario.</summary>
    /// <param name="scenario">The city.</param>
    /// <param name="address">The node.</param>
    /// <param name="keys">A key for each of <see cref="CityRun.InstitutionsOf"/> and for <see cref="CityRun.FeederName"/>.</param>
    public CityConnection(Scenario scenario, Uri address, IReadOnlyDictionary<string, string> keys)
    {
        ClientLink[] links = [.. CityRun.InstitutionsOf(scenario).Select(name => new ClientLink(name, Open(name)))];
        LeveeClient feeder = Open(CityRun.FeederName);
        Run = new CityRun(scenario, links, async (now, stop) =>
        {
            SentVerdict answer = await feeder.StateTimeAsync(now, stop).ConfigureAwait(false);
            if (answer.Fault is { } fault)
                throw new CityException($"{CityRun.FeederName}: the node refused the time: {fault.Detail}");
        });

        LeveeClient Open(string name)
        {
            LeveeClient client = new(new LeveeClientOptions { Address = address, Key = keys[name] });
            clients.Add(client);
            return client;
        }
    }

    /// <summary>The city.</summary>
    public CityRun Run { get; }

    /// <summary>Hangs up.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (LeveeClient client in clients) await client.DisposeAsync().ConfigureAwait(false);
    }
}
