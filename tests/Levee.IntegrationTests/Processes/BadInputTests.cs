using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Levee.Tests.Tidy;

namespace Levee.IntegrationTests.Processes;

/// <summary>What people do wrong, to the real executable: each gets a sentence and an exit code.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("levee-bad-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Unknown_field_of_a_rule_is_named_with_file_line_and_column()
    {
        string home = CopyHome();
        string rule = Path.Combine(home, "rules", "sim-farm.yaml");
        await File.AppendAllTextAsync(rule, "colour: red\n", Token);
        int line = (await File.ReadAllLinesAsync(rule, Token)).Length;

        using LeveeProcess check = await LeveeProcess.RunAsync(root, "rules", "check", "--home", home);

        Assert.Equal(1, check.ExitCode);
        Assert.Contains($"sim-farm.yaml:{line}:1", check.Complained, StringComparison.Ordinal);
        Assert.Contains("colour", check.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_that_divides_by_zero_never_fires_and_metrics_name_it()
    {
        string home = CopyHome();
        await File.WriteAllTextAsync(Path.Combine(home, "rules", "divides.yaml"), """
            id: divides
            on: payment
            title: { en: "Divides by zero", zh: "除以零" }
            when: amount / (amount - amount) >= 0
            symbol: DIVIDES
            family: money
            because: { en: "{amount:money} is asked for", zh: "本次付款{amount:money}" }
            warning: { en: "Ask 96110 first.", zh: "请拨96110核实。" }
            typology: [T7]
            benign: [everybody]
            basis: [ATF-18-3]

            """, Token);
        await File.AppendAllTextAsync(Path.Combine(home, "scores", "symbols.yaml"), "DIVIDES: 3.0\n", Token);
        using ServedNode node = new(home);
        string key = await node.AddSourceAsync("bank-1", "payment");
        await node.AddPersonAsync("desk-07", "desk");
        await node.StartAsync();
        using HttpClient http = node.Client(key);

        (HttpStatusCode status, string answer) = await PostAsync(http, [Payment(1), Payment(2)]);
        string metrics = await http.GetStringAsync("metrics", Token);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("DIVIDES", answer, StringComparison.Ordinal);
        Assert.Matches("(?m)^levee_rule_failed[a-z_]*\\{[^}]*rule=\"divides\"[^}]*\\} 2( |$)", metrics);
        Assert.Matches("(?m)^levee_rule_fired[a-z_]*\\{[^}]*rule=\"divides\"[^}]*\\} 0( |$)", metrics);
    }

    [Fact]
    public async Task Future_date_is_taken_at_the_journals_time_beside_broken_lines()
    {
        using ServedNode node = new();
        string key = await node.AddSourceAsync("bank-1", "payment");
        await node.AddPersonAsync("desk-07", "desk");
        await node.StartAsync();
        using HttpClient http = node.Client(key);

        (HttpStatusCode status, string answer) = await PostAsync(http, [
            Payment(1), "{\"kind\":\"payment\",", Payment(2, amount: "\"much\""),
            Payment(3, at: "2099-01-01T00:00:00Z")]);

        Assert.Equal(HttpStatusCode.OK, status);
        JsonElement[] answers = [.. answer.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["allow", null, null, "allow"], answers.Select(one =>
            one.TryGetProperty("action", out JsonElement action) ? action.GetString() : null));
        Assert.Equal("amount", answers[2].GetProperty("error").GetProperty("field").GetString());
        await node.Process.EndByAsync("TERM");
        using LeveeProcess verify = await LeveeProcess.RunAsync(root, "verify", "--data", node.Data, "--replay");
        Assert.True(verify.ExitCode == 0, verify.Printed + verify.Complained);
    }

    [Fact]
    public async Task Send_says_plainly_what_it_cannot_use()
    {
        using ServedNode node = new();
        await node.AddSourceAsync("bank-1", "payment");
        await node.AddPersonAsync("desk-07", "desk");
        await node.StartAsync();
        string file = Path.Combine(root, "one.ndjson"), to = node.Api.ToString();
        await File.WriteAllTextAsync(file, Payment(1), Token);

        using LeveeProcess missing = await RunAsync("send", "nowhere.ndjson", "--to", to, "--key", "levee_x");
        using LeveeProcess keyless = await RunAsync("send", file, "--to", to);
        using LeveeProcess noKeyFile = await RunAsync("send", file, "--to", to, "--key-file", "nowhere.key");
        using LeveeProcess wrongKey = await RunAsync("send", file, "--to", to, "--key", "levee_wrong");
        using LeveeProcess console = await RunAsync("send", file, "--to", node.Console.ToString(), "--key", "levee_x");
        using LeveeProcess unknown = await RunAsync("sned", file);

        AssertSaid(missing, 2, "nowhere.ndjson: there is no such file");
        AssertSaid(keyless, 2, "--key-file");
        AssertSaid(noKeyFile, 2, "nowhere.key");
        AssertSaid(wrongKey, 3, "The key is missing or not known");
        AssertSaid(console, 3, "is a Levee node there?");
        AssertSaid(unknown, 2, "sned");
    }

    [Theory]
    [InlineData("--api: '5080' is not an address; http://HOST:PORT was expected", "serve", "--api", "5080")]
    [InlineData("expected: levee sources add", "sources")]
    [InlineData("expected: levee people add ID --name NAME --unit UNIT --roles ROLES [options]", "people", "add", "x")]
    [InlineData("'sned'", "sned", "file.ndjson")]
    public async Task Wrong_command_line_names_the_fault_and_the_usage_and_no_help(
        string part, params string[] arguments)
    {
        using LeveeProcess run = await RunAsync(arguments);
        AssertSaid(run, 2, part);
        Assert.Empty(run.Printed);
        Assert.InRange(run.Complained.TrimEnd().Split('\n').Length, 2, 4);
    }

    [Fact]
    public async Task Lines_sent_again_are_told_apart_from_those_taken_now()
    {
        using ServedNode node = new();
        string key = await node.AddSourceAsync("bank-1", "payment");
        await node.AddPersonAsync("desk-07", "desk");
        await node.StartAsync();
        string file = Path.Combine(root, "three.ndjson");
        await File.WriteAllLinesAsync(file, [Payment(1), Payment(2)], Token);
        string[] send = ["send", file, "--to", node.Api.ToString(), "--key", key];

        using LeveeProcess first = await RunAsync(send);
        await File.AppendAllLinesAsync(file, [Payment(3)], Token);
        using LeveeProcess again = await RunAsync(send);

        AssertSaid(first, 0, "2 taken, 0 already known");
        AssertSaid(again, 0, "1 taken, 2 already known");
        await node.Process.EndByAsync("TERM");
        using LeveeProcess verify = await RunAsync("verify", "--data", node.Data);
        AssertSaid(verify, 0, "3 events, 0 of them above allow");
    }

    private static void AssertSaid(LeveeProcess run, int code, string part)
    {
        string said = run.Complained + run.Printed;
        Assert.True(run.ExitCode == code && said.Contains(part, StringComparison.Ordinal), $"{run.ExitCode}: {said}");
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private Task<LeveeProcess> RunAsync(params string[] arguments) => LeveeProcess.RunAsync(root, arguments);

    /// <summary>A copy of all that decides: rules, scores, parameters, actions, law.</summary>
    private string CopyHome()
    {
        string home = Path.Combine(root, "home");
        foreach (string folder in (string[])["rules", "scores", "parameters", "models", "law"])
        {
            string from = Path.Combine(Repository.Root, folder);
            foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                string to = Path.Combine(home, folder, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }
        File.Copy(Path.Combine(Repository.Root, "actions.yaml"), Path.Combine(home, "actions.yaml"));
        return home;
    }

    private static async Task<(HttpStatusCode Status, string Answer)> PostAsync(HttpClient http, string[] lines)
    {
        using StringContent body = new(string.Join('\n', lines), new MediaTypeHeaderValue("application/x-ndjson"));
        using HttpResponseMessage response = await http.PostAsync("v1/events", body, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }

    private static string Payment(int number, string amount = "100", string? at = null) =>
        $$"""{"kind":"payment","seq":{{number}},"at":"{{at ?? DateTimeOffset.UtcNow.ToString("O")}}","payer":"a-1",""" +
        $$""" "payee":"a-2","state":"asked","amount":{{amount}},"currency":"CNY","act":"transfer"}""";
}
