using System.IO.Compression;
using System.Text;
using Levee.Commands;
using Levee.Commands.Files;
using Levee.Contracts;

namespace Levee.Tests.Http;

public sealed class EventFileTests
{
    [Fact]
    public void Ndjson_keeps_its_own_sequence_and_names_broken_lines()
    {
        const string Content = "{\"seq\":7,\"kind\":\"call\"}\n\n{\"kind\":\n{\"kind\":\"call\"}\n";

        FileLine[] lines = Read(Content, null, zip: true);

        Assert.Equal([1, 3, 4], lines.Select(line => line.Number));
        Assert.Equal([7, 0, 0], lines.Select(line => line.Sequence));
        Assert.Equal([true, false, true], lines.Select(line => line.Fault is null));
    }

    [Fact]
    public void Table_becomes_events_with_typed_members_and_empty_cells_left_out()
    {
        FileLine[] lines = Read("at,caller,callee,answered,duration_s\n1700000000000,+861,+862,true,61\n"
            + "2023-11-14T22:13:20Z,+861,+862,0,\n1,+861,+862,perhaps,\n", "call-ended", zip: false);

        const string Both = """{"kind":"call-ended","at":1700000000000,"caller":"\u002B861","callee":"\u002B862",""";
        Assert.Equal(Both + "\"answered\":true,\"duration_s\":61}", Encoding.UTF8.GetString(lines[0].Json.Span));
        Assert.Equal(Both + "\"answered\":false}", Encoding.UTF8.GetString(lines[1].Json.Span));
        Assert.StartsWith("'answered'", lines[2].Fault, StringComparison.Ordinal);
        Assert.Equal(4, lines[2].Number);
    }

    [Theory]
    [InlineData("at,caller\n1,2\n", null)]
    [InlineData("at,colour\n1,2\n", "call")]
    [InlineData("at,caller\n1,2\n", "phone")]
    public void Table_that_cannot_be_events_is_refused_by_name(string table, string? kind) =>
        Assert.Throws<CommandException>(() => Read(table, kind, zip: false));

    [Fact]
    public void Card_payments_become_asked_and_done_in_order_of_time()
    {
        const string Table = "TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,TX_FRAUD\n"
            + "0,2018-04-01 00:00:31,596,3156,57.16,0\n1,2018-04-01 00:00:31,4961,3412,81.5,0\n";
        using MemoryStream output = new();

        ConvertCommand.Convert("fdh", new MemoryStream(Encoding.UTF8.GetBytes(Table)), output,
            new PaymentTable(Currency.Cny, default, HasAsked: true));

        string[] lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Contains("\"seq\":1,\"at\":1522540831000,\"id\":\"fdh-0-asked\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"amount\":5716", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"id\":\"fdh-1-asked\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"at\":1522540832000,\"id\":\"fdh-0-done\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Row_that_is_no_payment_is_named_by_its_line()
    {
        const string Table = "sourceNodeId,targetNodeId,value,time\n1,2,10.5,1\n1,2,much,1\n";

        CommandException refused = Assert.Throws<CommandException>(() => ConvertCommand.Convert("amlsim",
            new MemoryStream(Encoding.UTF8.GetBytes(Table)), new MemoryStream(),
            new PaymentTable(Currency.Cny, default, HasAsked: false)));

        Assert.StartsWith("line 3: value", refused.Message, StringComparison.Ordinal);
    }

    private static FileLine[] Read(string content, string? kind, bool zip)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("levee-").FullName, "events");
        using (Stream file = File.Create(path))
        using (Stream stream = zip ? new GZipStream(file, CompressionLevel.Fastest) : file)
            stream.Write(Encoding.UTF8.GetBytes(content));
        using EventFile events = EventFile.Open(path, kind);
        return [.. events.Lines()];
    }
}
