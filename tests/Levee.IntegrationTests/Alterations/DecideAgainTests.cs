using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Contracts.Verdicts;
using Levee.Engine.Decider;
using Levee.IntegrationTests.Canaries;
using Levee.IntegrationTests.Processes;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.IntegrationTests.Alterations;

/// <summary>
/// A verdict follows from the values it recorded, and so does its sentence: read back from the journal of a process
/// that is gone, both are what was answered.
/// </summary>
public sealed partial class DecideAgainTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("levee-again-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    // Long: it waits for a whole city to live, which takes minutes while other tests run beside it.
    [Fact]
    [Trait("Run", "long")]
    public async Task Every_verdict_of_a_city_follows_again_and_its_banks_heads_lie_on_the_journal()
    {
        string said = await LiveInTownAsync();

        (RuleSetWords words, SortedDictionary<long, Verdict> verdicts) = ReadBack(Path.Combine(root, "city", "data"));
        Assert.NotEmpty(verdicts);
        foreach (Verdict verdict in verdicts.Values)
            Assert.Equivalent(verdict, words.DecideAgain(verdict), strict: true);
        Match told = Told().Match(said);
        VerdictWords again = words.Of(verdicts[long.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture)]);
        Assert.Equal($"{again.BecauseEn} / {again.BecauseZh}", told.Groups[2].Value);

        using LeveeProcess verify = await LeveeProcess.RunAsync(root, "verify", "--data",
            Path.Combine(root, "city", "data"), "--head", Path.Combine(root, "city", "heads.txt"));
        Assert.True(verify.ExitCode == 0, verify.Printed + verify.Complained);
        Assert.Matches(@"(\d+) of \1 kept heads lie on this chain", verify.Printed);
    }

    [Fact]
    public async Task Sentence_read_back_is_the_one_that_was_answered()
    {
        using ServedNode node = new();
        string key = await node.AddSourceAsync("all-1", "call,call-ended,text,card,visit,app,payment,account");
        await node.AddPersonAsync("desk-07", "desk");
        await node.StartAsync();
        Dictionary<long, (string En, string Zh)> answered = await AnswersAsync(node, key);
        await node.Process.EndByAsync("TERM");

        (RuleSetWords words, SortedDictionary<long, Verdict> verdicts) = ReadBack(node.Data);

        Assert.True(answered.Count > 20);
        foreach ((long position, (string en, string zh)) in answered)
        {
            VerdictWords again = words.Of(verdicts[position]);
            Assert.Equal((en, zh), (again.BecauseEn, again.BecauseZh));
            Assert.Equivalent(verdicts[position], words.DecideAgain(verdicts[position]), strict: true);
        }
    }

    /// <summary>Runs the demo over a smaller town until it intercepts something; returns that line.</summary>
    private async Task<string> LiveInTownAsync()
    {
        string scenario = SmallTown.Write(root);
        (int api, int console) = ServedNode.FreePorts();
        using LeveeProcess demo = await LeveeProcess.StartAsync(LeveeProgram.Beside, root,
            line => line.StartsWith("intercepted ", StringComparison.Ordinal), "demo", "--scenario", scenario,
            "--data", Path.Combine(root, "city"), "--speed", "300", "--api", $"http://127.0.0.1:{api}",
            "--console", $"http://127.0.0.1:{console}");
        await demo.EndByAsync("TERM");
        return demo.Printed;
    }

    private static async Task<Dictionary<long, (string En, string Zh)>> AnswersAsync(ServedNode node, string key)
    {
        IReadOnlyList<Canary> people = Canary.Make(25);
        DateTimeOffset now = DateTimeOffset.UtcNow.AddMinutes(-3);
        IEnumerable<string> lines = people.SelectMany(one =>
        {
            Canary other = people[(one.Index + 1) % people.Count];
            return CanaryEvents.Carrier(one, other, now).Concat(CanaryEvents.Bank(one, other, now));
        });
        string body = string.Join('\n', lines.Select((line, index) => $"{{\"seq\":{index + 1},{line[1..]}"));
        using HttpClient http = node.Client(key);
        using StringContent content = new(body, new MediaTypeHeaderValue("application/x-ndjson"));
        using HttpResponseMessage response = await http.PostAsync("v1/events", content, Token);
        string text = await response.Content.ReadAsStringAsync(Token);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(answer => answer.TryGetProperty("because", out _))
            .ToDictionary(
                answer => long.Parse(answer.GetProperty("verdict").GetString()!.Split('-')[1],
                    CultureInfo.InvariantCulture),
                answer => (answer.GetProperty("because").GetProperty("en").GetString()!,
                    answer.GetProperty("because").GetProperty("zh").GetString()!));
    }

    private static (RuleSetWords Words, SortedDictionary<long, Verdict> Verdicts) ReadBack(string data)
    {
        RuleSetWords words = new();
        ScreenDecider decider = new(words);
        SortedDictionary<long, Verdict> verdicts = [];
        using JournalFile file = JournalFile.OpenReadOnly(Path.Combine(data, "journal.db"));
        using SqliteJournal journal = file.Partition(PartitionName.Screen);
        foreach (Batch batch in JournalBatches.Read(journal, _ => { }))
        {
            decider.Fold(batch);
            foreach (EntryOutput output in batch.Outputs)
                if (output.Verdict is { } verdict) verdicts[batch.PositionOf(output.Entry).Value] = verdict;
        }
        return (words, verdicts);
    }

    [GeneratedRegex(@"intercepted screen-(\d+) \([^)]*\): (.+)")]
    private static partial Regex Told();
}
