using Levee.Features.Text;

namespace Levee.Tests.Features;

public sealed class FoldingTests
{
    private const string Plain = "您的账户异常,请点击链接转账到安全账户,电话13800138000";

    [Theory]
    [InlineData("您的帳戶異常,請點擊鏈接轉賬到安全帳戶,電話13800138000")]
    [InlineData("您的贝长户异常,请点击链接车专贝长到安全贝长户,电话13800138000")]
    [InlineData("您的账.户异.常,请点击链·接转*账到安-全账_户,电话13800138000")]
    [InlineData("您 的 账 户 异 常,请 点 击 链 接 转 账 到 安 全 账 户,电话13800138000")]
    [InlineData("您的\u200B账户\u200D异常,请点击\u2060链接转账到安全\u00AD账户,电话13800138000")]
    [InlineData("您的账户异常，请点击链接转账到安全账户，电话１３８００１３８０００")]
    [InlineData("您的账户异常,请点击链接转账到安全账户,电话一三八零零一三八零零零")]
    [InlineData("您的账户异常,请点击链接转账到安全账户,电话壹叁捌零零壹叁捌零零零")]
    [InlineData("您的账户异常,请点击链接转账到安全账户,电话①③⑧零零①③⑧零零零")]
    public void Disguised_text_has_the_template_of_the_plain_one(string disguised)
    {
        TextFeatures plain = TextFeatures.Of(Plain), read = TextFeatures.Of(disguised);

        Assert.True(read.Template.SequenceEqual(plain.Template));
        Assert.Equal(plain.Numbers, read.Numbers);
    }

    [Theory]
    [InlineData("please verify your paypal account", "рlеаsе vеrіfу yоur рауpаl аcсоunt")]
    [InlineData("please verify your paypal account", "p l e a s e v.e.r.i.f.y your p-a-y-p-a-l account")]
    [InlineData("please verify your paypal account", "pléàsé vërïfý yôür pâypál äccöunt")]
    [InlineData("call 0 8 0 0 1 1 1 now", "call zero eight zero zero one one one now")]
    public void Disguised_english_has_the_template_of_the_plain_one(string plain, string disguised) =>
        Assert.True(TextFeatures.Of(disguised).Template.SequenceEqual(TextFeatures.Of(plain).Template));

    [Theory]
    [InlineData("一二三", "123")]
    [InlineData("张三·李四", "张三李")]
    [InlineData("a.b.c", "abc")]
    public void Ordinary_text_is_not_taken_for_a_disguise(string text, string other) =>
        Assert.False(TextFeatures.Of(text).Template.SequenceEqual(TextFeatures.Of(other).Template));

    [Fact]
    public void Host_of_a_link_keeps_its_own_letters()
    {
        TextFeatures text = TextFeatures.Of("登录 http://аррle.com/x 验证");

        Assert.StartsWith("xn--", System.Text.Encoding.ASCII.GetString(text.Host(0)), StringComparison.Ordinal);
    }
}
