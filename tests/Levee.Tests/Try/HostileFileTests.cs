using System.IO.Compression;
using System.Text;
using Levee.Commands;
using Levee.Try;
using Levee.Try.Reading;
using Levee.Try.Running;

namespace Levee.Tests.Try;

/// <summary>Files of strangers, made to break a try.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly TryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Packed_line_without_end_is_named_and_the_others_are_taken()
    {
        string path = Path.Combine(folder.Root, "bomb.csv.gz");
        await using (GZipStream packed = new(File.Create(path), CompressionLevel.Fastest))
        {
            await packed.WriteAsync(Encoding.UTF8.GetBytes(TryFolder.Calls()), Stop);
            byte[] block = [.. Enumerable.Repeat((byte)'x', 1 << 20)];
            for (int i = 0; i < 200; i++) await packed.WriteAsync(block, Stop);
            await packed.WriteAsync("\n13800138000,13900139000,2026-03-02 12:00:00,9,yes\n"u8.ToArray(), Stop);
        }

        Assert.Equal(0, await folder.RunAsync(folder.Request(path), stop: Stop));

        Assert.Contains($"longer than {LineFaults.LineMax} characters", folder.Errors.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("\"events\":81,\"bad_lines\":1", folder.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_file_is_refused_with_what_it_is()
    {
        byte[] sheet = [.. "PK\u0003\u0004"u8, .. new byte[200]], noise = new byte[5_000];
        for (int i = 0; i < noise.Length; i++) noise[i] = unchecked((byte)((i * 2654435761L) >> 13));
        byte[] archive = [.. new byte[257], .. "ustar"u8, .. new byte[600]];

        Assert.Contains("is a spreadsheet", Refusal("a.xlsx", sheet), StringComparison.Ordinal);
        Assert.Contains("is no text: it holds zero bytes", Refusal("a.bin", noise), StringComparison.Ordinal);
        Assert.Contains("is an archive", Refusal("a.tar", archive), StringComparison.Ordinal);
        Assert.Contains("control characters", Refusal("b.bin", [.. noise.Where(one => one is > 0 and < 32)]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_half_binary_is_half_read_and_the_page_says_so()
    {
        string calls = TryFolder.Calls();
        string path = folder.Write("half.csv", [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(calls, 20))),
            .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\0\u0001,\0\n", 800)))]);

        Assert.Equal(0, await folder.RunAsync(folder.Request(path), stop: Stop));

        Assert.Contains("zero bytes", folder.Errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("<div class=\"tile bad\"><b>819</b>", folder.Page, StringComparison.Ordinal);
        Assert.Contains("Only part of the file was read", folder.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_json_spoils_its_own_line_only()
    {
        string path = folder.Write("texts.jsonl", "{\"a\":\"1\"}\n{\"a\":\"\\ud800\"}\n{\"\\udc00\":1}\n"
            + "{\"a\":[\"\\ud800\"]}\n"
            + "{\"a\":\"2\"}\n");
        FileForm form = FileFormFinder.Find(path, encoding: null);
        Assert.Equal([true, false, false, false, true], form.Sample.Select(record => record.Fault is null));
    }

    [Fact]
    public void Members_without_end_are_named_and_do_not_grow_without_end()
    {
        StringBuilder text = new();
        for (int i = 0; i < 20_000; i++) text.Append($"{{\"m{i}\":1}}\n");
        string path = folder.Write("many.jsonl", text.ToString());
        FileForm form = FileFormFinder.Find(path, encoding: null);
        Assert.Equal(JsonCells.ColumnsMax, form.Columns.Count);
        using TryRecords records = new(form);
        int bad = 0;
        while (records.Read() is { } record) bad += record.Fault is null ? 0 : 1;
        Assert.Equal(19_000, bad);
    }

    [Fact]
    public void Columns_without_end_are_refused()
    {
        string path = folder.Write("wide.csv", string.Join(',', Enumerable.Repeat("a", 60_000)) + "\n"
            + string.Join(',', Enumerable.Repeat("1", 60_000)) + "\n");
        CommandException refused = Assert.Throws<CommandException>(() => FileFormFinder.Find(path, encoding: null));
        Assert.Contains("60000 columns", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_says_reaches_terminal_and_page_without_effect()
    {
        const string Evil = "\u001b]0;owned\u0007<script>alert(1)</script>\u009b2J";
        string text = TryFolder.Calls().Replace("answered", "answered," + Evil, StringComparison.Ordinal)
            .Replace(",no\n", ",no," + Evil + "\n", StringComparison.Ordinal)
            .Replace(",yes\n", ",yes," + Evil + "\n", StringComparison.Ordinal);
        TryRequest request = folder.Request(folder.Write("evil<script>.csv", text));

        await folder.RunAsync(request with { Settings = request.Settings with { ShowsValues = true } }, stop: Stop);

        string said = folder.Errors.ToString() + folder.Output;
        Assert.Contains("alert(1)", said, StringComparison.Ordinal);
        Assert.DoesNotContain(said, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain("<script", folder.Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(folder.Page, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task Page_does_not_overwrite_the_labels()
    {
        string calls = folder.Write("calls.csv", TryFolder.Calls());
        string labels = folder.Write("labels.csv", "line,label\n2,1\n");
        TryRequest request = folder.Request(calls);
        await Assert.ThrowsAsync<CommandException>(() => folder.RunAsync(request with
        {
            Out = labels,
            Settings = request.Settings with { Labels = new LabelSource(labels, null, []) },
        }, stop: Stop));
        Assert.StartsWith("line,label", await File.ReadAllTextAsync(labels, Stop), StringComparison.Ordinal);
    }

    private string Refusal(string name, byte[] bytes)
    {
        string path = folder.Write(name, bytes);
        return Assert.Throws<CommandException>(() => FileFormFinder.Find(path, encoding: null)).Message;
    }
}
