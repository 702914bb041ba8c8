using System.Text;
using CsCheck;
using Levee.Contracts;
using Levee.Features.Names;
using Levee.Features.Urls;

namespace Levee.Tests.Features;

/// <summary>Spellings that lead a browser to one host have one normal form (WHATWG URL 3.5 and 4.4).</summary>
public sealed class UrlFormTests
{
    private static readonly NameRules Rules = new(new NumberPlan());

    [Theory]
    [InlineData("bank.example")]
    [InlineData("https://bank.example")]
    [InlineData("HTTPS://BANK.Example/")]
    [InlineData("https://bank.example:443/")]
    [InlineData("http://bank.example:80")]
    [InlineData("https://bank.example:8443/a")]
    [InlineData("https://bank.example:/a")]
    [InlineData("https://bank.example./a")]
    [InlineData("https://bank.example.:443/a")]
    [InlineData("https://www.icbc.com.cn@bank.example/")]
    [InlineData("https://icbc.com.cn:443@bank.example:443/")]
    [InlineData("https://a@b@bank.example/")]
    [InlineData("https://icbc.com.cn%2Flogin@bank.example/")]
    [InlineData("https:\\\\bank.example\\a")]
    [InlineData("https:/\\bank.example/a")]
    [InlineData("https:/bank.example/a")]
    [InlineData("https:bank.example/a")]
    [InlineData("https://////bank.example/a")]
    [InlineData("//bank.example/a")]
    [InlineData("\\\\bank.example/a")]
    [InlineData("https://bank.example\\@icbc.com.cn/")]
    [InlineData("https://bank.example?@icbc.com.cn")]
    [InlineData("https://bank.example#@icbc.com.cn")]
    [InlineData("ht\ttps://ba\nnk.exam\rple/a")]
    [InlineData("https:/\t/bank.example")]
    [InlineData("\u0001 https://bank.example \u001f")]
    [InlineData("https://%62%61%6e%6B.example/")]
    [InlineData("https://bank%2Eexample/")]
    [InlineData("https://bank.example%2E/")]
    [InlineData("https://ｂａｎｋ．ｅｘａｍｐｌｅ/")]
    [InlineData("https://%EF%BD%82ank.example/")]
    [InlineData("https://bank。example/")]
    [InlineData("https://ba\u00ADnk.exam\u200Bple/")]
    [InlineData("ftp://bank.example")]
    [InlineData("hxxp://bank.example/a")]
    public void Spelling_is_read_as_the_same_host(string spelling) => Assert.Equal("bank.example", Host(spelling));

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1")]
    [InlineData("http://127.0.1")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7F.0x0.0x0.0x1")]
    [InlineData("http://0177.0.0.01")]
    [InlineData("http://017700000001")]
    [InlineData("http://0x7f.1:80/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://１２７．０．０．１/")]
    [InlineData("http://%31%32%37.0.0.1/")]
    [InlineData("http://a@0x7f.1/")]
    public void Address_in_any_form_is_four_decimal_numbers(string spelling) =>
        Assert.Equal("127.0.0.1", Host(spelling));

    [Theory]
    [InlineData("http://[::1]/", "[::1]")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:80/", "[::1]")]
    [InlineData("http://[2001:DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]")]
    [InlineData("http://[::ffff:127.0.0.1]/", "[::ffff:7f00:1]")]
    [InlineData("http://[::]/", "[::]")]
    [InlineData("http://[1::]/", "[1::]")]
    [InlineData("http://[1:0:2:3:4:5:6:7]/", "[1:0:2:3:4:5:6:7]")]
    [InlineData("http://%5B::1%5D/", "[::1]")]
    public void Long_address_is_written_in_one_way(string spelling, string host) => Assert.Equal(host, Host(spelling));

    [Theory]
    [InlineData("https://银行.cn", "xn--jn2a72x.cn")]
    [InlineData("https://%E9%93%B6%E8%A1%8C.cn", "xn--jn2a72x.cn")]
    [InlineData("https://XN--JN2A72X.CN", "xn--jn2a72x.cn")]
    [InlineData("https://BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("https://b%C3%BCcher.example", "xn--bcher-kva.example")]
    public void Other_scripts_have_one_form(string spelling, string host) => Assert.Equal(host, Host(spelling));

    [Theory]
    [InlineData("https://bank.example%2Ficbc.com.cn/")]
    [InlineData("https://icbc.com.cn%40bank.example/")]
    [InlineData("https://bank%252Eexample/")]
    [InlineData("https://bank.example%3A80/")]
    [InlineData("https://bank%00.example/")]
    [InlineData("https://bank%.example/")]
    [InlineData("https://a..example/")]
    [InlineData("http://256.1.1.1.1/")]
    [InlineData("http://1.2.3.256/")]
    [InlineData("http://0x1ffffffff/")]
    [InlineData("http://[::1/")]
    [InlineData("http://[1:2:3]/")]
    [InlineData("http://[::01.2.3.4]/")]
    [InlineData("http://[1::2::3]/")]
    [InlineData("https:///")]
    [InlineData("https://user@/")]
    public void What_no_browser_opens_is_refused(string spelling) =>
        Assert.NotEqual(NameFault.None, Rules.Normalise(SubjectKind.Host, spelling, out _));

    [Theory]
    [InlineData("https://a.example", 0)]
    [InlineData("https://a.example/", 0)]
    [InlineData("https://a.example/a/b", 2)]
    [InlineData("https:\\\\a.example\\a\\b", 2)]
    [InlineData("https://a.example/a//b/", 2)]
    [InlineData("https://a.example/a/./b", 2)]
    [InlineData("https://a.example/a/../b", 1)]
    [InlineData("https://a.example/../../b", 1)]
    [InlineData("https://a.example/a/%2e%2E/b", 1)]
    [InlineData("https://a.example/a/.%2e/b", 1)]
    [InlineData("https://a.example/a/.\t./b", 1)]
    [InlineData("https://a.example/a//../b", 2)]
    [InlineData("https://a.example/a/.../b", 3)]
    [InlineData("https://a.example?x=/a/b", 0)]
    [InlineData("a.example/a#/b", 1)]
    public void Path_is_as_deep_as_its_segments(string url, int depth) =>
        Assert.Equal(depth, UrlFeatures.Of(Encoding.UTF8.GetBytes(url)).PathDepth);

    [Fact]
    public void Any_spelling_of_the_letters_is_one_host() => Gen.Select(
        Gen.Int[0, 2].Select(i => ((string[])["bank.example", "a-1.test.cn", "10.1.2.3"])[i]),
        Gen.Int[0, 3].Array[20], Gen.Bool.Array[20])
        .Sample((host, ways, tabs) =>
        {
            StringBuilder spelled = new("https://");
            for (int i = 0; i < host.Length; i++)
            {
                spelled.Append(ways[i] switch
                {
                    0 => $"%{(int)host[i]:x2}",
                    1 => $"%{(int)char.ToUpperInvariant(host[i]):X2}",
                    2 => ((char)(host[i] - '!' + 0xFF01)).ToString(),
                    _ => host[i].ToString(),
                });
                if (tabs[i]) spelled.Append('\t');
            }
            Assert.Equal(host, Host(spelled.ToString()));
        });

    [Fact]
    public void Nothing_throws_and_the_normal_form_is_its_own() =>
        Gen.String[Gen.Char["ab0x7.:/\\@?#%[]2eE\t\n １。银-"], 0, 60].Sample(text =>
        {
            UrlFeatures features = UrlFeatures.Of(Encoding.UTF8.GetBytes(text));
            Assert.InRange(features.PathDepth, 0, 60);
            if (Rules.Normalise(SubjectKind.Host, text, out string host) != NameFault.None) return;
            Assert.Equal((NameFault.None, host), (Rules.Normalise(SubjectKind.Host, host, out string again), again));
        });

    [Fact]
    public void Address_of_a_megabyte_is_read_in_bounded_room()
    {
        string lure = new('a', 1 << 20);
        Assert.Equal("bank.example", Host($"https://{lure}@bank.example/{lure}"));
        Assert.Equal(NameFault.HostTooLong, Rules.Normalise(SubjectKind.Host, $"https://{lure}/", out _));
    }

    private static string Host(string spelling)
    {
        Assert.Equal(NameFault.None, Rules.Normalise(SubjectKind.Host, spelling, out string host));
        return host;
    }
}
