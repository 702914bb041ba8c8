using System.Text;
using Levee.Try.Reading;

namespace Levee.Tests.Try;

/// <summary>Encodings, delimiters, quotes, headers.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly TryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Encodings => [.. TextEncoding.Names];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_without_a_mark_is_found(string name)
    {
        string text = string.Concat(Enumerable.Repeat("主叫号码,时间,金额\n13800138000,2026-03-02,12.5\n", 50));
        using MemoryStream bytes = new(TextEncoding.Named(name).GetBytes(text));
        Assert.Equal(TextEncoding.Named(name).WebName, TextEncoding.Detect(bytes).WebName);
    }

    [Fact]
    public void One_wrong_byte_does_not_make_utf8_something_else()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("主叫号码,被叫号码,通话时长\n"), 0xff, .. "1,2,3\n"u8];
        using MemoryStream stream = new(bytes);
        Assert.Equal("utf-8", TextEncoding.Detect(stream).WebName);
    }

    [Fact]
    public void Quoted_cell_over_lines_is_one_record_on_its_first_line()
    {
        TryRecord[] records = Read("a,\"x\ny, \"\"z\"\"\",c\nd,e,f\n", ',');
        Assert.Equal(["a", "x\ny, \"z\"", "c"], records[0].Cells);
        Assert.Equal((1, 3), (records[0].Line, records[1].Line));
    }

    [Fact]
    public void Quote_that_never_closes_spoils_its_own_line_only()
    {
        TryRecord[] records = Read("a,\"b,c\nd,e,f\ng,h,i\n", ',');
        Assert.NotNull(records[0].Fault);
        Assert.Equal((2, 3), (records[1].Line, records[2].Line));
        Assert.Equal(["g", "h", "i"], records[2].Cells);
    }

    [Theory]
    [InlineData("a;b;\n", 3)]
    [InlineData("a;\"b\";\"\"\n", 3)]
    [InlineData("\"a\" ;b\n", 2)]
    public void Empty_last_cells_are_kept(string line, int expected) =>
        Assert.Equal(expected, Read(line, ';')[0].Cells.Length);

    [Fact]
    public void Form_of_an_export_with_titles_above_the_header_is_found()
    {
        string path = folder.Write("export.csv", "某某公司话单导出\n导出范围;2026年3月\n"
            + "主叫号码;被叫号码;开始时间\n13800138000;13900139000;2026-03-02 10:00:00\n13800138001;13900139000;2026-03-02 "
            + "10:01:00\n");
        FileForm form = FileFormFinder.Find(path, encoding: null);
        Assert.Equal(';', form.Delimiter);
        Assert.Equal(["主叫号码", "被叫号码", "开始时间"], form.Columns);
        Assert.Equal(3, form.HeaderLine);
        Assert.Equal(4, form.Sample[0].Line);
    }

    [Fact]
    public void Table_without_a_header_has_numbers_for_names()
    {
        string path = folder.Write("names.csv", "2020-10-14,polkadot-dot.info\n2020-10-15,polkawallets.site\n");
        FileForm form = FileFormFinder.Find(path, encoding: null);
        Assert.Equal(["1", "2"], form.Columns);
        Assert.Equal(0, form.HeaderLine);
        Assert.Equal(1, form.Sample[0].Line);
    }

    [Fact]
    public void List_of_hosts_has_no_header()
    {
        string path = folder.Write("hosts.txt", "0.xn--czrs0t\n00.net\nwww.example.cn\n");
        FileForm form = FileFormFinder.Find(path, encoding: null);
        Assert.Equal(0, form.HeaderLine);
        Assert.Equal(3, form.Sample.Count);
    }

    [Fact]
    public void Quotes_in_a_table_with_tabs_are_ordinary_unless_all_pair()
    {
        string path = folder.Write("texts.tsv", "label\ttext\nham\t\"Yes\" he said\nspam\t\"half\n");
        FileForm form = FileFormFinder.Find(path, encoding: null);
        Assert.Equal('\t', form.Delimiter);
        Assert.False(form.IsQuoted);
        Assert.Equal(2, form.Sample.Count);
    }

    [Fact]
    public void Json_lines_become_columns_by_member()
    {
        string path = folder.Write("texts.jsonl",
            "{\"id\":1,\"turns\":[\"a\",\"b\"],\"who\":{\"age\":3}}\n{\"text\":\"x\",\"id\":2}\n[]\n");
        FileForm form = FileFormFinder.Find(path, encoding: null);
        Assert.Equal(["id", "turns", "who.age", "text"], form.Columns);
        Assert.Equal(["1", "a\nb", "3"], form.Sample[0].Cells);
        Assert.NotNull(form.Sample[2].Fault);
    }

    private static TryRecord[] Read(string text, char delimiter)
    {
        DelimitedReader reader = new(new StringReader(text), delimiter, isQuoted: true);
        List<TryRecord> records = [];
        while (reader.Read() is { } record) records.Add(record);
        return [.. records];
    }
}
