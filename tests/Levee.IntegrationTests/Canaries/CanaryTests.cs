using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Levee.IntegrationTests.Processes;

namespace Levee.IntegrationTests.Canaries;

/// <summary>
/// A thousand values of 250 people go through the real process; afterwards none is found in what it left anywhere, and
/// none in what it said to anybody but the source that delivers a warning.
/// </summary>
public sealed partial class CanaryTests : IDisposable
{
    private const int People = 250;
    private static readonly IReadOnlyList<Canary> All = Canary.Make(People);
    private static readonly CanarySearch Search = new(All.SelectMany(canary => canary.Values()));

    private readonly ServedNode node = new();
    private readonly List<string> seen = [];
    private string carrier = "", bank = "", desk = "", person = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => node.Dispose();

    [Fact]
    public void Search_finds_a_planted_canary_in_every_form()
    {
        Canary latin = All[2], chinese = All[0];
        Assert.True(All.SelectMany(canary => canary.Values()).Distinct(StringComparer.Ordinal).Count() >= 1_000);
        foreach (string value in (string[])[chinese.Name, latin.Name, chinese.Number, chinese.Number[3..],
            chinese.Account, All[1].Account, All[1].Account.ToLowerInvariant(), chinese.Words])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(value);
            Assert.NotEmpty(Search.In([0xE4, .. utf8, 0xFF]));
            Assert.NotEmpty(Search.In([1, .. Encoding.Unicode.GetBytes(value)]));
            Assert.NotEmpty(Search.In(Convert.ToHexStringLower(utf8)));
            foreach (string lead in (string[])["", "a", "ab"])
                Assert.NotEmpty(Search.In(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{lead}{value}zz"))));
        }
        Assert.NotEmpty(Search.In(Uri.EscapeDataString(chinese.Name)));
        Assert.NotEmpty(Search.In(JsonSerializer.Serialize(chinese.Name)));
        Assert.NotEmpty(Search.In(WebUtility.HtmlEncode(chinese.Name)));
        string digits = chinese.Number[1..];
        foreach (string packed in (string[])[digits + "0", "0" + digits, "f" + digits + "00", "00" + digits + "f"])
            Assert.NotEmpty(Search.In(Convert.FromHexString(packed[..(packed.Length / 2 * 2)])));
        Assert.Empty(Search.In(Encoding.UTF8.GetBytes("6217000000000000000 +8613800138000 您好 hello")));
    }

    [Fact]
    public async Task Canaries_are_found_nowhere_but_with_the_source_that_delivers()
    {
        carrier = await node.AddSourceAsync("carrier-1", "call,call-ended,text,card,visit,app");
        bank = await node.AddSourceAsync("bank-1", "payment,account");
        desk = await node.AddSourceAsync("desk-1", "access,report");
        person = await node.AddPersonAsync("desk-07", "desk,analyst,investigator,compliance,engineer,supervisor");
        await node.StartAsync();

        await SendAllAsync();
        await RefuseAllAsync();
        await DeliverAsync();
        await LookAroundAsync();
        await node.Process.EndByAsync("TERM");
        AssertNowhere();

        await node.StartAsync();
        await CrashUnderLoadAsync("KILL");
        AssertNowhere();

        await node.StartAsync();
        await CrashUnderLoadAsync("ABRT");
        AssertNowhere();
        Assert.DoesNotContain(Files(), file => Path.GetFileName(file).StartsWith("core", StringComparison.Ordinal));
    }

    /// <summary>Sends everything: the carrier's part by <c>levee send</c>, the others' by hand.</summary>
    private async Task SendAllAsync()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow.AddMinutes(-3);
        string outside = Directory.CreateTempSubdirectory("levee-canaries-").FullName;
        try
        {
            string file = Path.Combine(outside, "events.ndjson");
            await File.WriteAllLinesAsync(file,
                [.. Everybody((one, other) => CanaryEvents.Carrier(one, other, now)), .. CanaryEvents.Refused(All[0])],
                Token);
            using LeveeProcess send = await LeveeProcess.RunAsync(outside, "send", file, "--to", node.Api.ToString(),
                "--key", carrier, "--json");
            seen.Add(send.Printed + send.Complained);
            Assert.True(send.ExitCode == 1, send.Complained);
            Assert.True(send.Printed.Contains($"\"taken\":{6 * People}", StringComparison.Ordinal), send.Complained);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
        await PostAsync(bank, [.. Everybody((one, other) => CanaryEvents.Bank(one, other, now))], 3 * People);
        await PostAsync(desk, [.. Everybody((one, other) => CanaryEvents.Desk(one, other, now))], 2 * People);
    }

    private async Task RefuseAllAsync()
    {
        foreach (Canary one in All.Take(20))
        {
            string[] lines = [.. CanaryEvents.Refused(one)];
            await PostAsync(bank, lines, taken: 0, first: 100_000);
            using HttpClient http = node.Client(one.Index % 2 == 0 ? bank : one.Account);
            string name = Uri.EscapeDataString(one.Name);
            foreach (string path in (string[])[$"v1/effects?after={one.Account}", $"v1/{one.Words}?q={name}",
                $"v1/effects?after={name}&wait_s={one.Account}", $"{name}/{one.Number}"])
                await KeepAsync(await http.GetAsync(path, Token));
            foreach (string path in (string[])["v1/receipts", "v1/unscreened", "v1/events"])
                await KeepAsync(await http.PostAsync(path, Body(JsonSerializer.Serialize(new
                {
                    seq = one.Account, effect = one.Name, verdict = one.Number, kind = one.Words,
                })), Token));
            using StringContent other = new(one.Words, Encoding.UTF8, "text/" + one.Words[..16]);
            await KeepAsync(await http.PostAsync("v1/events", other, Token));
            string tooLong = $$"""{"kind":"payment","id":"{{string.Concat(Enumerable.Repeat(one.Account, 4_000))}}"}""";
            await KeepAsync(await http.PostAsync("v1/events", Body(tooLong), Token));
        }
    }

    /// <summary>The source that delivers asks: its answer holds plain numbers, and it alone.</summary>
    private async Task DeliverAsync()
    {
        using HttpClient http = node.Client(carrier);
        string after = "";
        List<string> texts = [], warned = [];
        long sequence = 500_000;
        while (warned.Count < People)
        {
            string page = await http.GetStringAsync($"v1/effects?after={after}&wait_s=10", Token);
            JsonElement answer = JsonDocument.Parse(page).RootElement;
            after = answer.GetProperty("next").GetString()!;
            List<string> receipts = [];
            foreach (JsonElement effect in answer.GetProperty("effects").EnumerateArray())
            {
                warned.Add(effect.GetProperty("to").GetString()!);
                texts.Add(effect.GetProperty("text").GetRawText());
                receipts.Add(Receipt(effect, ++sequence, warned.Count % 2 == 0 ? "delivered" : "heeded"));
            }
            await KeepAsync(await http.PostAsync("v1/receipts", Body(string.Join('\n', receipts)), Token));
        }
        Assert.NotEmpty(Search.In(string.Join('\n', warned)));
        Assert.Superset(All.Select(one => one.Number).ToHashSet(StringComparer.Ordinal),
            warned.ToHashSet(StringComparer.Ordinal));
        Assert.Empty(Search.In(string.Join('\n', texts)));
        // An account too long for its pseudonym comes back from the vault, to the bank that opened it.
        using HttpClient teller = node.Client(bank);
        Assert.Contains(All[1].Account.ToLowerInvariant(), await teller.GetStringAsync("v1/effects?after=", Token),
            StringComparison.Ordinal);
    }

    /// <summary>Everything that is shown to people and machines without asking for plain values.</summary>
    private async Task LookAroundAsync()
    {
        using HttpClient http = node.Client(desk);
        foreach (string path in (string[])["metrics", "healthz/live", "healthz/ready", "v1/schema",
            "v1/effects?after="])
            await KeepAsync(await http.GetAsync(path, Token));
        using ConsoleVisit visit = await ConsoleVisit.SignInAsync(node.Console, person, seen);
        foreach (string path in (string[])["/console", "/console/live", "/console/warnings", "/console/help"])
            await visit.ReadAsync(path);
        string live = await visit.ReadAsync("/console/live?min=warn");
        string warnings = await visit.ReadAsync("/console/warnings");
        string verdict = EventPath().Match(live).Value, warning = WarningPath().Match(warnings).Value;
        Assert.Contains("<title>", await visit.ReadAsync(verdict), StringComparison.Ordinal);
        Assert.Contains("<title>", await visit.ReadAsync(warning), StringComparison.Ordinal);
        foreach (Canary one in All.Take(10))
        {
            await visit.ReadAsync($"/console/events/{one.Account}", HttpStatusCode.NotFound);
            await visit.ReadAsync($"/console/{Uri.EscapeDataString(one.Name)}", HttpStatusCode.NotFound);
            await visit.SendFormAsync("/console", "/console/find", ("q", one.Number));
            await visit.SendFormAsync("/console", "/console/preferences", ("back", one.Words));
        }
    }

    /// <summary>Sends new events until the node is dead.</summary>
    private async Task CrashUnderLoadAsync(string signal)
    {
        long first = signal == "KILL" ? 1_000_000 : 2_000_000;
        int answered = 0;
        using SemaphoreSlim some = new(0);
        Task load = Task.Run(async () =>
        {
            try
            {
                for (int round = 0; ; round++, some.Release())
                {
                    DateTimeOffset now = DateTimeOffset.UtcNow;
                    string[] lines = [.. Everybody((one, other) => CanaryEvents.Bank(one, other, now))];
                    await PostAsync(bank, lines, lines.Length, first + (round * lines.Length));
                    answered += lines.Length;
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                // The node is dead: that is the point.
            }
        }, Token);
        for (int rounds = 0; rounds < 5; rounds++) await some.WaitAsync(Token);
        await node.Process.EndByAsync(signal);
        await load;
        Assert.True(answered >= 5 * 3 * People);
        Assert.NotEqual(0, node.Process.ExitCode);
    }

    private void AssertNowhere()
    {
        List<string> found = [.. Files().SelectMany(Search.InFile)];
        Assert.True(Files().Sum(file => new FileInfo(file).Length) > 500_000);
        found.AddRange(Search.In(node.Logs).Select(what => "the logs: " + what));
        foreach (string text in seen) found.AddRange(Search.In(text).Select(what => $"{what} in: {Begin(text)}"));
        seen.Clear();
        Assert.True(found.Count == 0, string.Join('\n', found.Take(20)));
    }

    private IEnumerable<string> Files() => Directory
        .EnumerateFiles(node.Root, "*", SearchOption.AllDirectories)
        .Where(file => !RuntimePipe().IsMatch(Path.GetFileName(file)));

    private async Task PostAsync(string key, string[] lines, int taken, long first = 1)
    {
        using HttpClient http = node.Client(key);
        string[] numbered = [.. lines.Select((line, index) => line.Replace("{\"kind\"",
            $"{{\"seq\":{first + index},\"kind\"", StringComparison.Ordinal))];
        string answer = await KeepAsync(await http.PostAsync("v1/events", Body(string.Join('\n', numbered)), Token));
        Assert.Equal(taken, VerdictLine().Count(answer));
    }

    private async Task<string> KeepAsync(HttpResponseMessage response)
    {
        string body = await response.Content.ReadAsStringAsync(Token);
        string text = $"{(int)response.StatusCode}\n{response.Headers}{response.Content.Headers}\n{body}";
        lock (seen) seen.Add(text);
        response.Dispose();
        return text;
    }

    private static string Receipt(JsonElement effect, long sequence, string state) => JsonSerializer.Serialize(new
    {
        effect = effect.GetProperty("effect").GetString(), seq = sequence, state, at = DateTimeOffset.UtcNow,
    });

    private static StringContent Body(string lines) =>
        new(lines, new MediaTypeHeaderValue("application/x-ndjson"));

    private static IEnumerable<string> Everybody(Func<Canary, Canary, IEnumerable<string>> lines) =>
        All.SelectMany(one => lines(one, All[(one.Index + 1) % People]));

    private static string Begin(string text) => text[..Math.Min(text.Length, 600)];

    [GeneratedRegex("/console/events/screen-[0-9]+")]
    private static partial Regex EventPath();

    [GeneratedRegex("/console/warnings/desk-[0-9]+")]
    private static partial Regex WarningPath();

    [GeneratedRegex("\"verdict\":\"")]
    private static partial Regex VerdictLine();

    [GeneratedRegex("^(clr-debug-pipe|dotnet-diagnostic)-")]
    private static partial Regex RuntimePipe();
}
