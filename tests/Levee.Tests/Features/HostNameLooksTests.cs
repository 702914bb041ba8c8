using Levee.Features.Hosts;

namespace Levee.Tests.Features;

public sealed class HostNameLooksTests
{
    [Theory]
    [InlineData("www.icbc.com.cn", "icbc.com.cn")]
    [InlineData("a.b.example.co.jp", "example.co.jp")]
    [InlineData("someone.github.io", "someone.github.io")]
    [InlineData("x.y.someone.github.io", "someone.github.io")]
    [InlineData("b.c.ck", "b.c.ck")]
    [InlineData("a.b.c.ck", "b.c.ck")]
    [InlineData("www.ck", "www.ck")]
    [InlineData("a.www.ck", "www.ck")]
    [InlineData("com", "com")]
    [InlineData("a.unheard-of", "a.unheard-of")]
    [InlineData("shop.xn--55qx5d.cn", "shop.xn--55qx5d.cn")]
    [InlineData("a.b.xn--fiqs8s", "b.xn--fiqs8s")]
    public void Registrable_domain_follows_the_list(string host, string registrable) =>
        Assert.Equal(registrable, PublicSuffixes.Registrable(host).ToString());

    [Theory]
    [InlineData("www.icbc.com.cn", LookalikeKind.Own, "icbc")]
    [InlineData("amazon.co.jp", LookalikeKind.Own, "amazon")]
    [InlineData("icbc.top", LookalikeKind.Elsewhere, "icbc")]
    [InlineData("icbc-login.top", LookalikeKind.Joined, "icbc")]
    [InlineData("amazon.co.jp-acc.ordersid.com", LookalikeKind.InFront, "amazon")]
    [InlineData("rakuten.co.jp.rhibt83l.cn", LookalikeKind.InFront, "rakuten")]
    [InlineData("paypa1.com", LookalikeKind.Near, "paypal")]
    [InlineData("rnicrosoft.com", LookalikeKind.Near, "microsoft")]
    [InlineData("xn--80ak6aa92e.com", LookalikeKind.Near, "apple")]
    [InlineData("taoboa.cc", LookalikeKind.Near, "taobao")]
    [InlineData("metamsk.io", LookalikeKind.Near, "metamask")]
    [InlineData("mycoinbasewallet.com", LookalikeKind.Joined, "coinbase")]
    public void Lookalike_names_the_brand_and_the_way(string host, LookalikeKind kind, string brand)
    {
        BrandLookalike found = BrandLookalike.Of(host);

        Assert.Equal(kind, found.Kind);
        Assert.Equal(brand, found.Brand?.Id);
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("purchase.com")]
    [InlineData("pineapple.org")]
    [InlineData("bilingual.net")]
    [InlineData("chaser.io")]
    public void Ordinary_name_shows_no_brand(string host) =>
        Assert.Equal(LookalikeKind.None, BrandLookalike.Of(host).Kind);

    [Fact]
    public void Host_of_a_customer_of_a_brand_is_not_the_brands_own() =>
        Assert.NotEqual(LookalikeKind.Own, BrandLookalike.Of("phish.s3.amazonaws.com").Kind);

    [Fact]
    public void Every_domain_of_every_brand_is_its_own() => Assert.All(
        BrandBook.Shipped.Brands.SelectMany(brand => brand.Domains.Select(domain => (brand, domain))),
        pair => Assert.Equal(LookalikeKind.Own, BrandLookalike.Of("www." + pair.domain).Kind));
}
