using CsCheck;
using Levee.Channels.Feeds;
using Levee.Contracts;
using Levee.Contracts.Signals;
using Levee.Tests.Tidy;

namespace Levee.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly string[] Formats = ["csv", "domains", "hosts", "rpz"];

    private static readonly string[] Pieces =
        ["0.0.0.0 a.example", "a.example", "b,c", "a CNAME .", "\"", "(", "@ SOA a (", ")"];

    [Fact]
    public void Domain_list_gives_a_value_a_line_and_passes_over_comments() => Assert.Equal(
        ["1 bad.example", "4 evil.example", "5 ads.example", "6 +8613800138000", "7 sub.example"],
        Said("domains",
            "bad.example\n# comment\n\nevil.example # why\n||ads.example^\n+8613800138000\n*.sub.example\n"));

    [Fact]
    public void Hosts_file_gives_its_names_and_names_broken_lines() => Assert.Equal(
        [
            "2 bad.example", "2 evil.example", "3: the names lead", "4: an address and", "5: no name follows",
            "7 last.example",
        ],
        Said("hosts", "127.0.0.1 localhost\n0.0.0.0\tbad.example evil.example # two\n93.184.216.34 real.example\n"
            + "bad line\n0.0.0.0\n::1 localhost\n:: last.example"));

    [Fact]
    public void Table_with_a_header_gives_its_values_with_their_own_confidence_and_end()
    {
        FeedItem[] items = [.. Read("csv",
            "\ufeffdate,Domain,confidence,until\n2026-01-01,\"a,b.example\",90,2027-01-01T00:00:00Z\n"
            + "2026-01-02,c.example,,\n"
            + "2026-01-03,,50,\n2026-01-04,d.example,101,\n")];
        Assert.Equal(("a,b.example", 90, 2L), (items[0].Value, items[0].Confidence!.Value, items[0].Line));
        Assert.Equal(new Instant(1_798_761_600_000), items[0].Until);
        Assert.Equal(("c.example", null, null), (items[1].Value, items[1].Confidence, items[1].Until));
        Assert.Contains("is empty", items[2].Fault, StringComparison.Ordinal);
        Assert.Contains("0 to 100", items[3].Fault, StringComparison.Ordinal);
        Assert.Equal(5, items[3].Line);
    }

    [Theory]
    [InlineData("2", "1 x.example|2 y\ny.example")]
    [InlineData(null, "names no column")]
    [InlineData("9", "has 3 columns")]
    [InlineData("nope", "names no column")]
    public void Table_without_a_header_needs_to_be_told_the_column(string? column, string expected)
    {
        const string Table = "2020-10-14,x.example,why\n2020-10-15,\"y\ny.example\",\"said \"\"so\"\"\"\n";
        if (!expected.Contains('|', StringComparison.Ordinal))
        {
            FeedFormatException refused = Assert.Throws<FeedFormatException>(() => Said("csv", Table, column));
            Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
            return;
        }
        Assert.Equal(expected.Split('|'), Said("csv", Table, column));
    }

    [Fact]
    public void Zone_gives_what_it_withholds_and_names_what_it_does_not_take() => Assert.Equal(
        [
            "6 bad.example", "8 evil.example", "10: this entry lets", "11: this entry leads", "12: triggers by address",
            "13: an owner, a", "14 drop.example",
        ],
        Said("rpz", """
            $TTL 60
            $ORIGIN rpz.local.
            @ SOA ns.local. me.local. (
               1 60 60 60 60 )
            @ NS ns.local.
            bad.example CNAME .
            *.bad.example CNAME .
            evil.example.rpz.local. 60 IN CNAME *. ; nodata
            *.evil.example 60 IN CNAME *.
            good.example CNAME rpz-passthru.
            other.example CNAME warn.local.
            32.1.2.0.192.rpz-ip CNAME .
            nonsense
            drop.example CNAME rpz-drop.
            """));

    [Fact]
    public void Bundle_gives_the_values_of_its_indicators()
    {
        FeedItem[] items = [.. Read("stix", """
            {"type":"bundle","id":"bundle--1","objects":[
              {"type":"identity","name":"x"},
              {"type":"indicator","pattern_type":"stix","confidence":85,"valid_until":"2027-01-01T00:00:00Z",
               "pattern":"[url:value = 'http://a.example/it\\'s' OR domain-name:value IN ('b.example', 'c.example')]"},
              {"type":"indicator","pattern_type":"stix","revoked":true,"pattern":"[domain-name:value = 'd.example']"},
              {"type":"indicator","pattern_type":"stix","pattern":"[file:hashes.'SHA-256' = 'aa']"},
              {"type":"indicator","pattern_type":"yara","pattern":"rule x"},
              {"type":"indicator","pattern_type":"stix","pattern":"[url:value = 'x' AND url:value = 'y']"}]}
            """)];
        Assert.Equal(["http://a.example/it's", "b.example", "c.example", "d.example", "", "", ""],
            items.Select(item => item.Value));
        Assert.Equal((85, new Instant(1_798_761_600_000)), (items[1].Confidence!.Value, items[1].Until!.Value));
        Assert.Equal((0, 3L), (items[3].Confidence!.Value, items[3].Line));
        Assert.All(items[4..], item => Assert.NotNull(item.Fault));
    }

    [Theory]
    [InlineData("{\"type\":\"report\"}", "a bundle was expected")]
    [InlineData("{\"type\":", "line 1, byte")]
    [InlineData("[]", "a bundle was expected")]
    public void What_is_no_bundle_is_refused(string text, string reason) => Assert.Contains(
        reason, Assert.Throws<FeedFormatException>(() => Said("stix", text)).Message, StringComparison.Ordinal);

    /// <summary>A bundle with what real ones hold besides indicators, ordered as in the standard.</summary>
    [Fact]
    public void Bundle_as_platforms_write_it_is_read()
    {
        using StreamReader text = File.OpenText(Repository.PathOf("tests", "Levee.Tests", "Feeds", "bundle.json"));
        FeedItem[] items = [.. FeedFormat.Find("stix")!.Read(text, new FeedOptions())];
        Assert.Equal([(3L, "https://login.bank-hk.example/verify"), (4L, "task-yield.example"),
            (4L, "task-yield2.example"), (5L, "198.51.100.7"), (7L, "+85251234567"), (8L, "wallet-gift.example")],
            items.Where(item => item.Fault is null).Select(item => (item.Line, item.Value)));
        Assert.Equal([6L, 9L], items.Where(item => item.Fault is not null).Select(item => item.Line));
        Assert.Equal((85, 0), (items[0].Confidence!.Value, items[^2].Confidence!.Value));
        Assert.Equal("2027-03-01T00:00:00.000Z", items[0].Until!.Value.ToString());
    }

    [Fact]
    public void Bundle_is_read_object_by_object_wherever_the_buffer_ends()
    {
        const string One =
            """{"type":"indicator","pattern_type":"stix","pattern":"[domain-name:value = 'h.example']"}""";
        string filler = "{\"type\":\"note\",\"content\":\"" + new string('字', 20_000) + "\"}";
        int count = 0;
        using RepeatedText text = new(
            "{\"objects\":[" + One, "," + filler + "," + One, 600, "],\"type\":\"bundle\"}\n");
        foreach (FeedItem item in FeedFormat.Find("stix")!.Read(text, new FeedOptions()))
        {
            Assert.Equal("h.example", item.Value);
            if (++count == 10) Assert.InRange(text.Given, 9 * 20_000, 12 * 20_000);
        }
        Assert.Equal(601, count);
    }

    [Fact]
    public void Object_longer_than_the_bound_is_refused_by_its_number()
    {
        string text = """{"type":"bundle","objects":[{"type":"note"},{"type":"note","content":" """
            + new string('x', 2_000_000) + "\"}]}";
        Assert.Contains("object 2 is longer",
            Assert.Throws<FeedFormatException>(() => Said("stix", text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_breaks_a_reader_and_no_line_is_lost() => Gen.Select(
        Gen.Int[0, Formats.Length - 1].Select(index => Formats[index]),
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index])).Array[0, 12])
            .Sample((format, lines) =>
            {
                string text = "value\n" + string.Join('\n', lines);
                foreach (FeedItem item in Read(format, text))
                {
                    Assert.True(item.Line >= 1);
                    Assert.True(item.Fault is not null || item.Value.Length > 0);
                }
            }, iter: 2000);

    [Fact]
    public void Names_written_in_any_form_read_back_as_they_were() => Gen.Select(
        Gen.Int[1, Formats.Length - 1].Select(index => Formats[index]), Gen.Int[0, 999].HashSet[0, 20])
            .Sample((form, numbers) =>
        {
            string[] names = [.. numbers.Select(number => FormattableString.Invariant($"host-{number}.example"))
                .Order(StringComparer.Ordinal)];
            using StringWriter text = new();
            ListForm.Find(form, SubjectKind.Host)!.Write(text, new ExportedList(
                "bad-host", 7, [.. names.Select(name => (name, SignalScope.Name))]));
            Assert.Equal(names, Read(form, text.ToString()).Select(item => item.Value));
        }, iter: 300);

    private static IEnumerable<FeedItem> Read(string format, string text, string? column = null) =>
        FeedFormat.Find(format)!.Read(new StringReader(text), new FeedOptions(column));

    private static string[] Said(string format, string text, string? column = null) =>
    [
        .. Read(format, text, column).Select(item => item.Fault is { } fault
            ? FormattableString.Invariant($"{item.Line}: {string.Join(' ', fault.Split(' ').Take(3))}")
            : FormattableString.Invariant($"{item.Line} {item.Value}")),
    ];
}
