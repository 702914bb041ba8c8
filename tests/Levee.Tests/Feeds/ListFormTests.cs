using Levee.Channels.Feeds;
using Levee.Contracts;
using Levee.Contracts.Signals;

namespace Levee.Tests.Feeds;

public sealed class ListFormTests
{
    private static readonly ExportedList Hosts = new("bad-host", 12,
    [
        ("1.2.3.4", SignalScope.One), ("[2001:db8::1]", SignalScope.One), ("a.bad.example", SignalScope.One),
        ("bad.example", SignalScope.Name),
    ]);

    [Theory]
    [InlineData("domains", "# bad-host, version 12|a.bad.example|bad.example|")]
    [InlineData("hosts", "# bad-host, version 12|0.0.0.0 a.bad.example|0.0.0.0 bad.example|")]
    [InlineData("adblock", "! bad-host, version 12|||1.2.3.4^|||[2001:db8::1]^|||a.bad.example^|||bad.example^|")]
    public void Form_writes_what_it_can_carry(string form, string expected) =>
        Assert.Equal(expected.Replace("|||", "|\u0001").Replace('|', '\n').Replace("\u0001", "||"), Text(form, Hosts));

    [Fact]
    public void Zone_covers_all_below_a_name_but_not_below_one_host() => Assert.Equal("""
        $TTL 60
        @ SOA localhost. nobody.localhost. 12 60 60 432000 60
        @ NS localhost.
        32.4.3.2.1.rpz-ip CNAME .
        a.bad.example CNAME .
        bad.example CNAME .
        *.bad.example CNAME .

        """.ReplaceLineEndings("\n"), Text("rpz", Hosts));

    [Fact]
    public void Directory_of_numbers_rises_has_each_once_and_leaves_out_short_codes()
    {
        ExportedList numbers = new("bad-number", 3,
        [
            ("+8613800138000", SignalScope.One), ("+12025550123", SignalScope.One), ("95588", SignalScope.One),
        ]);
        Assert.Equal("12025550123\n8613800138000\n", Text("e164", numbers));
    }

    [Theory]
    [InlineData("e164", SubjectKind.Host)]
    [InlineData("hosts", SubjectKind.Number)]
    [InlineData("hosts", SubjectKind.Account)]
    public void Form_that_does_not_fit_is_none(string form, SubjectKind kind) => Assert.Null(ListForm.Find(form, kind));

    private static string Text(string form, ExportedList list)
    {
        using StringWriter text = new();
        ListForm.All.Single(item => item.Name == form).Write(text, list);
        return text.ToString();
    }
}
