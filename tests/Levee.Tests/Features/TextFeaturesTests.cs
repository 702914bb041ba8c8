using System.Text;
using CsCheck;
using Levee.Features.Text;
using Levee.Features.Urls;

namespace Levee.Tests.Features;

public sealed class TextFeaturesTests
{
    [Theory]
    [InlineData("验证码123456，5分钟内有效", "验证码 98，10 分钟内有效")]
    [InlineData("您尾号1234的卡消费￥1,234.50元", "您尾号8876的卡消费¥99元")]
    [InlineData("【招商银行】积分到期 http://cmb.top/a?b=1", "【建设银行】积分到期https://ccb.vip/xx")]
    [InlineData("您的包\u200B裹ＡＢＣ丢失", "您的包裹abc丢失")]
    [InlineData("加V信①③⑧", "加v信 138")]
    [InlineData("尊敬的138****8000用户", "尊敬的13900139000用户")]
    public void Texts_of_one_template_share_its_digest(string one, string other) =>
        Assert.True(TextFeatures.Of(one).Template.SequenceEqual(TextFeatures.Of(other).Template));

    [Theory]
    [InlineData("您的包裹已丢失", "您的包裹已送达")]
    [InlineData("点击 a.cn", "点击")]
    public void Different_wordings_do_not(string one, string other) =>
        Assert.False(TextFeatures.Of(one).Template.SequenceEqual(TextFeatures.Of(other).Template));

    [Theory]
    [InlineData("点击https://Bank.Top/abc查看", 1, "bank.top")]
    [InlineData("登录bank-icbc.com领取", 1, "bank-icbc.com")]
    [InlineData("查看t.cn/A6xYz，退订回T", 1, "t.cn")]
    [InlineData("ｗｗｗ．ａｂｃ．ｃｏｍ", 1, "www.abc.com")]
    [InlineData("http://银行.中国/登录", 1, "xn--jn2a72x.xn--fiqs8s")]
    [InlineData("http://203.0.113.7:8080/x", 1, "203.0.113.7")]
    [InlineData("203.0.113.7/x", 1, "203.0.113.7")]
    [InlineData("bit.ly/3xYz and goo.gl/a", 2, "bit.ly goo.gl")]
    [InlineData("a.cn b.cn c.cn d.cn e.cn a.cn", 6, "a.cn b.cn c.cn d.cn")]
    [InlineData("邮箱 li@bank.com 版本 3.5.1 用时 1.5h", 0, "")]
    [InlineData("Thanks.We will call.me later", 0, "")]
    [InlineData("价格3.50元", 0, "")]
    public void Links_are_found_with_their_hosts(string text, int links, string hosts)
    {
        TextFeatures features = TextFeatures.Of(text);
        IEnumerable<string> found = Enumerable.Range(0, features.HostCount)
            .Select(i => Encoding.UTF8.GetString(features.Host(i)));
        Assert.Equal((links, hosts), (features.Links, string.Join(' ', found)));
    }

    [Theory]
    [InlineData("请致电 010-6552 9988 或 95588", 2)]
    [InlineData("转账至 6222 0200 1234 5678", 1)]
    [InlineData("验证码 482913，2026-11-24 10:30 前有效，消费 12345678元", 0)]
    [InlineData("https://a.cn/13800138000", 0)]
    [InlineData("【13800138000】", 1)]
    public void Numbers_are_counted_outside_links_and_amounts(string text, int numbers) =>
        Assert.Equal(numbers, TextFeatures.Of(text).Numbers);

    [Fact]
    public void Length_counts_characters() => Assert.Equal(4, TextFeatures.Of("a银😀\u200B").Length);

    [Theory]
    [InlineData("https://a.cn", 0)]
    [InlineData("https://a.cn/", 0)]
    [InlineData("a.cn/b", 1)]
    [InlineData("https://a.cn//b/c/?x=/y/z", 2)]
    [InlineData("https://a.cn?u=https://b.cn/c", 0)]
    public void Path_depth_counts_segments(string url, int depth) =>
        Assert.Equal(depth, UrlFeatures.Of(Encoding.UTF8.GetBytes(url)).PathDepth);

    [Fact]
    public void Reused_features_equal_fresh_ones_and_nothing_throws()
    {
        TextFeatures reused = new();
        const string letters = "ab.:/cn0123-*@银【】()１．\u200B\ud83d\ude00 ";
        Gen.OneOf(Gen.String, Gen.Char[letters].Array[0, 60].Select(chosen => new string(chosen))).Sample(text =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                TextFeatures fresh = TextFeatures.Of(text);
                reused.Forget();
                reused.Read(bytes);
                Assert.True(fresh.Template.SequenceEqual(reused.Template));
                Assert.Equal((fresh.Links, fresh.Numbers, fresh.Length, fresh.HostCount),
                    (reused.Links, reused.Numbers, reused.Length, reused.HostCount));
            }, iter: 20_000, threads: 1);
    }
}
