using Levee.Contracts;
using Levee.Contracts.Signals;
using Levee.Features.Names;

namespace Levee.Tests.Features;

public sealed class NameScopeTests
{
    [Theory]
    [InlineData("bad.example", SignalScope.Name)]
    [InlineData("www.bad.example", SignalScope.Name)]
    [InlineData("login.bad.example", SignalScope.One)]
    [InlineData("bad.com.cn", SignalScope.Name)]
    [InlineData("a.bad.com.cn", SignalScope.One)]
    [InlineData("com.cn", SignalScope.Shared)]
    [InlineData("cn", SignalScope.Shared)]
    [InlineData("github.io", SignalScope.Shared)]
    [InlineData("gang.github.io", SignalScope.One)]
    [InlineData("t.cn", SignalScope.Shared)]
    [InlineData("bit.ly", SignalScope.Shared)]
    [InlineData("1.2.3.4", SignalScope.One)]
    [InlineData("[2001:db8::1]", SignalScope.One)]
    [InlineData("me.uk", SignalScope.Shared)]
    [InlineData("id.au", SignalScope.Shared)]
    [InlineData("tokyo.jp", SignalScope.Shared)]
    [InlineData("kawasaki.jp", SignalScope.Shared)]
    [InlineData("city.kawasaki.jp", SignalScope.Name)]
    [InlineData("gang.id.au", SignalScope.Name)]
    [InlineData("vercel.dev", SignalScope.Shared)]
    [InlineData("gang.vercel.dev", SignalScope.One)]
    public void Host_covers_as_much_as_its_name_says(string host, SignalScope scope) =>
        Assert.Equal(scope, NameScope.Of(SubjectKind.Host, host));

    [Theory]
    [InlineData(SubjectKind.Host, "icbc.com.cn", true)]
    [InlineData(SubjectKind.Host, "mybank.icbc.com.cn", true)]
    [InlineData(SubjectKind.Host, "icbc-login.top", false)]
    [InlineData(SubjectKind.Host, "icbc.com.cn.bad.top", false)]
    [InlineData(SubjectKind.Number, "95588", true)]
    [InlineData(SubjectKind.Number, "96110", true)]
    [InlineData(SubjectKind.Number, "10690001", false)]
    [InlineData(SubjectKind.Number, "+8613800138000", false)]
    [InlineData(SubjectKind.SenderId, "icbc", true)]
    [InlineData(SubjectKind.SenderId, "工商银行", true)]
    [InlineData(SubjectKind.SenderId, "gang", false)]
    [InlineData(SubjectKind.Account, "95588", false)]
    public void Name_of_an_institution_is_known(SubjectKind kind, string name, bool isKnown) =>
        Assert.Equal(isKnown, InstitutionNames.Has(kind, name));

    [Fact]
    public void Number_covers_itself() =>
        Assert.Equal(SignalScope.One, NameScope.Of(SubjectKind.Number, "+8613800138000"));
}
