using Levee.Channels.Feeds;

namespace Levee.Tests.Feeds;

/// <summary>Lists as an attacker writes them.</summary>
public sealed class HostileFeedTests
{
    [Fact]
    public void Lines_end_and_are_cut_wherever_the_buffer_ends()
    {
        foreach (int before in (int[])[0, 1, 16_382, 16_383, 16_384, 16_385])
        {
            string text = new string('x', before) + "\r\na\rb\n\n" + new string('y', 40_000) + "\nend";
            BoundedLines lines = new(new StringReader(text), 20_000);
            List<string> read = [];
            while (lines.Read() is { } line) read.Add(line);
            Assert.Equal([new string('x', before), "a", "b", "", new string('y', 20_001), "end"], read);
        }
    }

    [Theory]
    [InlineData("domains")]
    [InlineData("hosts")]
    [InlineData("rpz")]
    [InlineData("csv")]
    public void Line_without_end_is_named_in_bounded_memory_and_the_next_one_is_taken(string format)
    {
        string head = format == "csv" ? "value\n" : "";
        string entry = format switch
        {
            "hosts" => "0.0.0.0 a.example\n",
            "rpz" => "a.example CNAME .\n",
            _ => "a.example\n",
        };
        const int Characters = 50_000_000;
        using EndlessText text = new(head, Characters, "\n" + entry);
        long before = GC.GetAllocatedBytesForCurrentThread();

        FeedItem[] items = [.. FeedFormat.Find(format)!.Read(text, new FeedOptions())];

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8_000_000);
        Assert.NotNull(items[0].Fault);
        Assert.Equal("a.example", items[^1].Value);
        Assert.Equal(2, items.Length);
    }

    [Fact]
    public void Bundle_without_end_is_refused()
    {
        using EndlessText text = new("{\"type\":\"bundle\",\"objects\":[", 500_000_000, "]}");
        Assert.Throws<FeedFormatException>(() => FeedFormat.Find("stix")!.Read(text, new FeedOptions()).ToArray());
    }

    [Fact]
    public void Quote_that_never_closes_hides_no_line_below_it()
    {
        FeedItem[] items = Read("csv", "value,why\nx.example,\"open\na.example,one\nb.example,two\n");
        Assert.NotNull(items[0].Fault);
        Assert.Equal(["a.example", "b.example"], items.Skip(1).Select(item => item.Value));
        Assert.Equal([2L, 3L, 4L], items.Select(item => item.Line));
    }

    [Fact]
    public void Parenthesis_that_never_closes_hides_no_entry_in_silence()
    {
        Assert.Equal("a.example", Read("rpz", "x( CNAME .\na.example CNAME .\n")[^1].Value);
        FeedItem[] items = Read("rpz", "@ SOA ns. me. (\n"
            + string.Concat(Enumerable.Repeat("a.example CNAME .\n", 100)));
        Assert.Contains("never closed", items[0].Fault, StringComparison.Ordinal);
        Assert.Equal("a.example", items[^1].Value);
        Assert.NotNull(Assert.Single(Read("rpz", "@ SOA ns. me. (\na.example CNAME .\n")).Fault);
    }

    [Theory]
    [InlineData("domains")]
    [InlineData("hosts")]
    [InlineData("rpz")]
    public void Line_of_a_mark_alone_breaks_nothing(string format) =>
        Assert.Empty(Read(format, "\ufeff\n \ufeff\n"));

    [Theory]
    [InlineData("\"confidence\":\"high\"", "x.example")]
    [InlineData("\"confidence\":{}", "x.example")]
    [InlineData("\"confidence\":1e400", "x.example")]
    [InlineData("\"valid_until\":\"\\ud800\"", "x.example")]
    [InlineData("\"\\ud800\":1", null)]
    [InlineData("\"pattern_type\":\"\\udfff\"", "x.example")]
    public void Odd_member_of_an_indicator_breaks_nothing(string member, string? value)
    {
        FeedItem[] items = Read("stix", "{\"type\":\"bundle\",\"objects\":[{\"type\":\"indicator\",\"pattern\":"
            + "\"[url:value = 'x.example']\"," + member + "},"
            + "{\"type\":\"indicator\",\"pattern\":\"[url:value = 'last.example']\"}]}");
        if (value is not null) Assert.Equal(value, items[0].Value);
        Assert.Equal("last.example", items[^1].Value);
    }

    [Theory]
    [InlineData("[url:value = '", "")]
    [InlineData("[", "a")]
    [InlineData("[url:value = 'a'", " OR url:value = 'a'")]
    [InlineData("[url:value IN (", "'a',")]
    [InlineData("]", " ")]
    [InlineData("] ", "OR ")]
    public void Pattern_made_to_be_slow_is_named_in_time(string first, string again)
    {
        string pattern = first + string.Concat(Enumerable.Repeat(again, 20_000));
        long began = Environment.TickCount64;
        FeedItem item = Assert.Single(Read("stix", "{\"type\":\"indicator\",\"pattern\":\"" + pattern + "\"}"));
        Assert.NotNull(item.Fault);
        Assert.True(Environment.TickCount64 - began < 20_000);
    }

    private static FeedItem[] Read(string format, string text) =>
        [.. FeedFormat.Find(format)!.Read(new StringReader(text), new FeedOptions())];

    /// <summary>What a bomb unpacks to: a head, many blanks of no line, a tail.</summary>
    private sealed class EndlessText(string head, int blanks, string tail) : TextReader
    {
        private long at;

        public override int Read(char[] buffer, int index, int count)
        {
            int read = 0;
            for (; read < count && at < head.Length + (long)blanks + tail.Length; read++, at++)
                buffer[index + read] = at < head.Length ? head[(int)at]
                    : at < head.Length + (long)blanks ? 'z' : tail[(int)(at - head.Length - blanks)];
            return read;
        }
    }
}
