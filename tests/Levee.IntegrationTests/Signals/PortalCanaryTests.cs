using System.Net;
using Levee.IntegrationTests.Canaries;
using Levee.IntegrationTests.Processes;

namespace Levee.IntegrationTests.Signals;

/// <summary>What a citizen types leaves nothing behind: not in a file, not in a log.</summary>
public sealed class PortalCanaryTests
{
    private static readonly (string Kind, string Value, string Canary)[] Questions =
    [
        ("Number", "+8613512349876", "13512349876"), ("Number", "no number zyxwvutq", "zyxwvutq"),
        ("Link", "https://a-very-long-host-name-qqzzjjkk.example/path", "qqzzjjkk"),
        ("Account", "a-long-account-name-with-wwvvuuxx-inside", "wwvvuuxx"),
        ("Text", "您的快递kkjjhhgg请点http://another-long-name-ppoonnmm.example", "kkjjhhgg"),
        ("Text", "您的快递kkjjhhgg请点http://another-long-name-ppoonnmm.example", "ppoonnmm"),
    ];

    [Fact]
    public async Task Nothing_that_was_asked_is_found_afterwards()
    {
        using ServedNode node = new();
        await node.AddPersonAsync("desk-01", "desk");
        await node.AddSourceAsync("carrier-1", "call");
        await node.StartWithPortalAsync();
        long vault = VaultOf(node);
        using HttpClient citizen = new() { BaseAddress = node.Portal };
        foreach ((string kind, string value, _) in Questions)
        {
            using FormUrlEncodedContent form = new([new("kind", kind), new("value", value)]);
            using HttpResponseMessage answer =
                await citizen.PostAsync("zh/check", form, TestContext.Current.CancellationToken);
            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest]);
        }
        CanarySearch search = new(Questions.Select(question => question.Canary));
        Assert.Equal(vault, VaultOf(node));
        // Killed, so that nothing is tidied up before it is looked for.
        await node.Process.EndByAsync("KILL");
        Assert.Empty(Files(node).SelectMany(search.InFile));
        Assert.Empty(search.In(node.Logs));
    }

    /// <summary>Bytes of the vault and what waits beside it: a sealed name would make them more.</summary>
    private static long VaultOf(ServedNode node) =>
        Directory.EnumerateFiles(node.Keys, "vault.db*").Sum(file => new FileInfo(file).Length);

    /// <summary>All but the pipes and sockets of the runtime, which cannot be read to an end.</summary>
    private static IEnumerable<string> Files(ServedNode node) =>
        Directory.EnumerateFiles(node.Root, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("clr-debug-pipe", StringComparison.Ordinal)
                && !Path.GetFileName(file).StartsWith("dotnet-diagnostic", StringComparison.Ordinal));
}
