using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Levee.Commands;
using Levee.Try;
using Levee.Try.Columns;
using Levee.Try.Reading;
using Levee.Try.Running;

namespace Levee.Tests.Try;

/// <summary>From a file to the page, by the same partition as <c>serve</c> runs.</summary>
public sealed class TryTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sim_farm_in_a_call_file_is_found_with_line_and_reason()
    {
        Assert.Equal(0, await folder.RunAsync(folder.Request(folder.Write("calls.csv", TryFolder.Calls())),
            stop: Stop));
        JsonElement first = folder.OutputLines.Select(line => JsonDocument.Parse(line).RootElement)
            .First(one => one.GetProperty("action").GetString() == "warn");
        Assert.Equal(Path.Combine(folder.Root, "calls.csv"), first.GetProperty("file").GetString());
        Assert.Equal("SIM_FARM", first.GetProperty("symbols")[0].GetString());
        Assert.Contains("different numbers", first.GetProperty("why").GetString(), StringComparison.Ordinal);
        int line = first.GetProperty("line").GetInt32();
        Assert.StartsWith("17012345678,", TryFolder.Calls().Split('\n')[line - 1], StringComparison.Ordinal);
        JsonElement sums = JsonDocument.Parse(folder.OutputLines[^1]).RootElement;
        Assert.Equal(80, sums.GetProperty("events").GetInt32());
        Assert.Equal(folder.OutputLines.Count(line => line.Contains("\"action\":\"warn\"", StringComparison.Ordinal)),
            sums.GetProperty("by_action").GetProperty("warn").GetInt32());
        Assert.Equal(80, sums.GetProperty("by_action").EnumerateObject().Sum(action => action.Value.GetInt32()));
        Assert.Contains("SIM_FARM", folder.Page, StringComparison.Ordinal);
        Assert.Contains("卡池向陌生号码群呼", folder.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_export_is_read_as_the_plain_one_is()
    {
        await folder.RunAsync(folder.Request(folder.Write("calls.csv", TryFolder.Calls())), stop: Stop);
        string[] plain = [.. folder.OutputLines.Select(WithoutPlace)];
        folder.Output.GetStringBuilder().Clear();
        string odd = folder.Write("导出.csv", TextEncoding.Named("gb18030").GetBytes(Odd()));
        Assert.Equal(0, await folder.RunAsync(folder.Request(odd), stop: Stop));
        Assert.Contains("GB18030", folder.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain, folder.OutputLines.Select(WithoutPlace));
    }

    /// <summary>
    /// The same calls: titles above, Chinese headers in another order, semicolons, spreadsheet days, remarks over
    /// lines.
    /// </summary>
    private static string Odd()
    {
        StringBuilder table = new("某某通信话单;;;;;\n");
        table.Append("备注;对端号码;本机号码;起始时间;通话时长（秒）;接通状态\n");
        foreach (string line in TryFolder.Calls().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            string[] cells = line.Split(',');
            DateTime at = DateTime.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture);
            string days = (at - new DateTime(1899, 12, 30)).TotalDays.ToString("f9",
                System.Globalization.CultureInfo.InvariantCulture);
            table.Append($"\"第一行;\n第二行 \"\"引号\"\"\";{cells[1]};{cells[0]};{days};{cells[3]};")
                .Append(cells[4] == "yes" ? "接通\n" : "未接通\n");
        }
        return table.ToString();
    }

    private static string WithoutPlace(string json)
    {
        JsonElement line = JsonDocument.Parse(json).RootElement;
        return line.TryGetProperty("why", out JsonElement why) ? why.GetString()! : json;
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        TryRequest request = folder.Request(folder.Write("calls.csv", TryFolder.Calls()));
        await folder.RunAsync(request, stop: Stop);
        (string page, string output) = (folder.Page, folder.Output.ToString());
        folder.Output.GetStringBuilder().Clear();
        await folder.RunAsync(request, stop: Stop);
        Assert.Equal(page, folder.Page);
        Assert.Equal(output, folder.Output.ToString());
    }

    [Fact]
    public async Task Sort_through_the_disk_gives_the_same_page()
    {
        string[] lines = TryFolder.Calls().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string mixed = string.Join('\n', [lines[0], .. lines.Skip(1).OrderBy(line => line[^5..],
            StringComparer.Ordinal)]);
        TryRequest request = folder.Request(folder.Write("calls.csv", mixed));
        await folder.RunAsync(request, stop: Stop);
        string page = folder.Page;
        await folder.RunAsync(request with { Bounds = request.Bounds with { LinesMax = 9 } }, stop: Stop);
        Assert.Equal(page, folder.Page);
        Assert.Contains("SIM_FARM", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_others_taken()
    {
        string text = "caller,callee,start_time,duration\n13800138000,13900139000,2026-03-02 09:00:00,10\n"
            + "13800138000,99,2026-03-02 09:01:00,10\n13800138000,13900139000,soon,10\n13800138000,13900139000\n"
            + "13800138000,13900139000,2026-03-02 09:02:00,20\n";
        Assert.Equal(0, await folder.RunAsync(folder.Request(folder.Write("calls.csv", text)), stop: Stop));
        string errors = folder.Errors.ToString();
        Assert.Contains("calls.csv:3: 'callee':", errors, StringComparison.Ordinal);
        Assert.Contains("calls.csv:4: 'start_time': not a time; date and time was expected", errors,
            StringComparison.Ordinal);
        Assert.Contains("calls.csv:5: 2 cells; 4 were expected", errors, StringComparison.Ordinal);
        JsonElement sums = JsonDocument.Parse(folder.OutputLines[^1]).RootElement;
        Assert.Equal((2, 3), (sums.GetProperty("events").GetInt32(), sums.GetProperty("bad_lines").GetInt32()));
    }

    [Fact]
    public async Task What_is_not_clear_without_a_terminal_is_the_line_to_type()
    {
        string path = folder.Write("transfers.csv", "src,dst,value,time\n1,2,10.50,1\n2,3,10.25,2\n");
        Assert.Equal(2, await folder.RunAsync(folder.Request(path), stop: Stop));
        Assert.Contains($"levee try {path} --kind payment --map time=step:1d", folder.Errors.ToString(),
            StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PagePath));
    }

    [Fact]
    public async Task Answers_of_a_terminal_are_taken()
    {
        string path = folder.Write("transfers.csv", "src,dst,value,time\n1,2,10.50,1\n2,3,10.25,2\n");
        Assert.Equal(0, await folder.RunAsync(folder.Request(path), answers: "time=step:1h\n", stop: Stop));
        Assert.Contains("steps of 3600 s", folder.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_by_line_give_recall_precision_and_false_alarms()
    {
        string[] lines = TryFolder.Calls().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string labels = "line,label\n" + string.Concat(Enumerable.Range(2, lines.Length - 1).Select(line =>
            $"{line},{(lines[line - 1].StartsWith("170", StringComparison.Ordinal) ? 1 : 0)}\n"));
        TryRequest request = folder.Request(folder.Write("calls.csv", TryFolder.Calls())) with { IsJson = false };
        await folder.RunAsync(request with
        {
            Settings = request.Settings with { Labels = new LabelSource(folder.Write("labels.csv", labels), null, []) },
        }, stop: Stop);
        string output = folder.Output.ToString();
        Assert.Contains("labels: 40 fraud, 40 honest", output, StringComparison.Ordinal);
        Assert.Contains("precision    100.0 %", output, StringComparison.Ordinal);
        Assert.Contains("at most 3/40", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_by_subject_mark_every_line_of_the_subject()
    {
        TryRequest request = folder.Request(folder.Write("calls.csv", TryFolder.Calls())) with { IsJson = false };
        string labels = folder.Write("numbers.csv", "号码,是否涉诈\n+86 170 1234 5678,是\n13800000001,否\n");
        await folder.RunAsync(request with
        {
            Settings = request.Settings with { Labels = new LabelSource(labels, null, []) },
        }, stop: Stop);
        string output = folder.Output.ToString();
        Assert.Contains("labels: 40 fraud, 1 honest", output, StringComparison.Ordinal);
        Assert.Contains("labelled subjects found 100.0 %", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_and_json_lines_give_what_the_table_gives()
    {
        await folder.RunAsync(folder.Request(folder.Write("calls.csv", TryFolder.Calls())), stop: Stop);
        string[] expected = [.. folder.OutputLines.Select(WithoutPlace)];
        folder.Output.GetStringBuilder().Clear();
        string json = string.Concat(TryFolder.Calls().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',')).Select(cells => $"{{\"caller\":\"{cells[0]}\",\"callee\":\"{cells[1]}\","
                + $"\"start\":\"{cells[2]}\",\"duration\":{cells[3]},"
                + $"\"answered\":{(cells[4] == "yes" ? "true" : "false")}}}\n"));
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionMode.Compress)) zip.Write(Encoding.UTF8.GetBytes(json));
        await folder.RunAsync(folder.Request(folder.Write("calls.jsonl.gz", packed.ToArray())), stop: Stop);
        Assert.Equal(expected, folder.OutputLines.Select(WithoutPlace));
    }

    [Fact]
    public async Task Events_in_our_own_form_are_taken_as_they_are()
    {
        string events = "{\"kind\":\"call\",\"seq\":9,\"at\":1772413500000,\"caller\":\"13800138000\","
            + "\"callee\":\"13900139000\"}\n"
            + "{\"kind\":\"payment\",\"seq\":3,\"at\":1772413600000,\"payer\":\"6222020200112233\","
            + "\"payee\":\"6217000010001111\","
            + "\"state\":\"done\",\"amount\":4990000,\"currency\":\"CNY\"}\n"
            + "{\"kind\":\"time\",\"seq\":4,\"now\":1772413600000}\n";
        Assert.Equal(0, await folder.RunAsync(folder.Request(folder.Write("events.ndjson", events)), stop: Stop));
        JsonElement sums = JsonDocument.Parse(folder.OutputLines[^1]).RootElement;
        Assert.Equal((2, 0), (sums.GetProperty("events").GetInt32(), sums.GetProperty("bad_lines").GetInt32()));
    }

    [Fact]
    public async Task Nothing_plain_is_on_disk_while_it_runs_and_nothing_at_all_after()
    {
        FileForm form = FileFormFinder.Find(folder.Write("calls.csv", TryFolder.Calls()), encoding: null);
        TriedFile file = new(0, "calls.csv", form, new Guesser(form, []).Make(null).Mapping);
        int looked = 0;
        using (TryRun run = new([file], TryFolder.Settings(), new TryProgress(folder.Errors, isTerminal: false),
            new BadLines(["calls.csv"], folder.Errors), new TryBounds(LinesMax: 9, TemporaryRoot: folder.Temporary)))
        {
            await run.RunAsync(_ => looked += Look(), Stop);
        }
        Assert.True(looked > 0);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Temporary));
        Assert.DoesNotContain("17012345678", folder.Errors.ToString(), StringComparison.Ordinal);

        int Look()
        {
            string[] files = [.. Directory.GetFiles(folder.Temporary, "*", SearchOption.AllDirectories)
                .Where(left => !left.EndsWith("-lock", StringComparison.Ordinal))];
            foreach (string left in files)
            {
                using FileStream stream = new(left, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using StreamReader text = new(stream, Encoding.Latin1);
                string bytes = text.ReadToEnd();
                Assert.DoesNotContain("17012345678", bytes, StringComparison.Ordinal);
                Assert.DoesNotContain("13900000001", bytes, StringComparison.Ordinal);
            }
            return files.Length;
        }
    }

    [Fact]
    public async Task Page_shows_tails_unless_values_are_asked_for()
    {
        TryRequest request = folder.Request(folder.Write("calls.csv", TryFolder.Calls()));
        await folder.RunAsync(request, stop: Stop);
        Assert.DoesNotContain("17012345678", folder.Page, StringComparison.Ordinal);
        Assert.Contains("…5678", folder.Page, StringComparison.Ordinal);
        await folder.RunAsync(request with { Settings = request.Settings with { ShowsValues = true } }, stop: Stop);
        Assert.Contains("17012345678", folder.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_leaves_nothing_behind()
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        string calls = folder.Write("calls.csv", TryFolder.Calls(farm: 4_000));
        Assert.Equal(130, await folder.RunAsync(folder.Request(calls), stop: stop.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Temporary));
        Assert.False(File.Exists(folder.PagePath));
    }

    [Fact]
    public async Task Failure_leaves_nothing_behind()
    {
        string path = folder.Write("calls.csv",
            "caller,callee,start_time,duration\n1380013800x,13900139000,2026-03-02 09:00:00,10\n"
            + "13800138000,139001390yy,2026-03-02 09:00:00,10\n");
        TryRequest request = folder.Request(path) with { Maps = ["caller=caller", "callee=callee"] };
        await Assert.ThrowsAsync<CommandException>(() => folder.RunAsync(
            request with { Maps = ["start_time=step:1d"] }, stop: Stop));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Temporary));
    }

    [Fact]
    public async Task Page_needs_nothing_but_itself()
    {
        await folder.RunAsync(folder.Request(folder.Write("calls.csv", TryFolder.Calls())), stop: Stop);
        Assert.DoesNotContain("http://", folder.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", folder.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", folder.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", folder.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", folder.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_escapes_what_a_file_says()
    {
        string path = folder.Write("calls.csv", "caller,callee,start_time,duration,<b>x\n"
            + "13800138000,13900139000,2026-03-02 09:00:00,10,<script>\n");
        await folder.RunAsync(folder.Request(path), stop: Stop);
        Assert.DoesNotContain("<b>x", folder.Page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;x", folder.Page, StringComparison.Ordinal);
    }
}
