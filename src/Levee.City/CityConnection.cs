using Levee.City.Running;
using Levee.City.Scenarios;
using Levee.Client;

namespace Levee.City;

/// <summary>A city connected to a node: a client an institution and one for the clock.</summary>
public sealed class CityConnection : IAsyncDisposable
{
    private readonly List<LeveeClient> clients = [];
    private readonly HeadKeeper? heads;

    /// <summary>Connects every institution of a scenario.</summary>
    /// <param name="scenario">The city.</param>
    /// <param name="address">The node.</param>
    /// <param name="keys">
    /// A key for each of <see cref="CityRun.InstitutionsOf"/> and for <see cref="CityRun.FeederName"/>.
    /// </param>
    /// <param name="headsFile">Where the banks keep the heads of their answers, or null: they keep none.</param>
    public CityConnection(
        Scenario scenario, Uri address, IReadOnlyDictionary<string, string> keys, string? headsFile = null)
    {
        List<LeveeClient> banks = [];
        ClientLink[] links = [.. CityRun.InstitutionsOf(scenario).Select(name => new ClientLink(name, Open(name)))];
        LeveeClient feeder = Open(CityRun.FeederName);
        Run = new CityRun(scenario, links, async (now, stop) =>
        {
            SentVerdict answer = await feeder.StateTimeAsync(now, stop).ConfigureAwait(false);
            if (answer.Fault is { } fault)
                throw new CityException($"{CityRun.FeederName}: the node refused the time: {fault.Detail}");
        });
        if (headsFile is null) return;
        heads = new HeadKeeper(headsFile, banks);
        Run.Stepped = heads.KeepNowAndThen;

        LeveeClient Open(string name)
        {
            LeveeClient client = new(new LeveeClientOptions { Address = address, Key = keys[name] });
            clients.Add(client);
            if (name.StartsWith(Sources.BankPrefix, StringComparison.Ordinal)) banks.Add(client);
            return client;
        }
    }

    /// <summary>The city.</summary>
    public CityRun Run { get; }

    /// <summary>Hangs up; the banks keep the last heads.</summary>
    public async ValueTask DisposeAsync()
    {
        heads?.Keep();
        foreach (LeveeClient client in clients) await client.DisposeAsync().ConfigureAwait(false);
    }
}
