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
    public void Host_covers_as_much_as_its_name_says(string host, SignalScope scope) =>
        Assert.Equal(scope, NameScope.Of(SubjectKind.Host, host));

    [Fact]
    public void Number_covers_itself() =>
        Assert.Equal(SignalScope.One, NameScope.Of(SubjectKind.Number, "+8613800138000"));
}
