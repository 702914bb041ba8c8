using System.Text;
using Levee.Commands;
using Levee.Commands.Files;

namespace Levee.Tests.Commands;

/// <summary>Tables of events as <c>levee send</c> reads them.</summary>
public sealed class CsvLinesTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Line_that_is_none_is_named_and_the_others_are_read(char delimiter)
    {
        FileLine[] lines = Read(string.Join('\n',
            "seq,at,caller,callee,caller_name", "1,1772380800000,13800138000,13900139000,\"a \"\"b\"\"", "c\"",
            "2,1772380800000,13800138000,13900139000,\"never closed", "3,1772380800000,13800138000,13900139000",
            "4,1772380800000,13800138000,13900139000,x,y", "5,1772380800000,13800138000,139\0,x",
            "six,1772380800000,13800138000,13900139000,x").Replace(',', delimiter));

        Assert.Equal([2L, 4, 5, 6, 7, 8], lines.Select(line => line.Number));
        Assert.Equal([1L, 0, 3, 0, 0, 0], lines.Select(line => line.Sequence));
        Assert.Contains("\"caller_name\":\"a \\u0022b\\u0022\\nc\"", Encoding.UTF8.GetString(lines[0].Json.Span),
            StringComparison.Ordinal);
        Assert.Equal([null, "a quote is never closed; a closing quote, or none, was expected", null,
            "6 cells; 5 were expected, as in the header", "it holds zero bytes; a line of text was expected",
            "'seq': a whole number was expected (money in minor units)"], lines.Select(line => line.Fault));
    }

    [Fact]
    public void Column_that_is_no_member_is_refused()
    {
        CommandException refused = Assert.Throws<CommandException>(() => Read("seq,at,colour\n1,2,3\n"));

        Assert.Contains("'colour' is no member of call", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_file_has_no_lines() => Assert.Empty(Read(""));

    private static FileLine[] Read(string table)
    {
        using MemoryStream bytes = new(Encoding.UTF8.GetBytes(table));
        return [.. CsvLines.Read(bytes, "call")];
    }
}
