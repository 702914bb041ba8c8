using System.Net;
using Levee.FaultTests.Simulated;
using Levee.Web.Http;
using Levee.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace Levee.Tests.Web;

public sealed class SignInTests : IDisposable
{
    private static readonly IPAddress One = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Other = IPAddress.Parse("192.0.2.2");

    private readonly ManualTime time = new(Make.Start);
    private readonly string folder = Path.Combine(
        Directory.CreateTempSubdirectory("levee-links-").FullName, "links");

    [Fact]
    public void One_time_key_works_once_and_for_half_an_hour()
    {
        OneTimeKeys keys = new(time);
        string key = keys.Issue("desk-1");
        string late = keys.Issue("desk-1");
        time.Advance(OneTimeKeys.Life);
        Assert.Equal("desk-1", keys.Use(key));
        Assert.Null(keys.Use(key));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(keys.Use(late));
    }

    [Fact]
    public void Key_added_by_another_process_works_once_and_for_half_an_hour()
    {
        OneTimeKeys running = new(time, new OneTimeKeyFolder(folder));
        OneTimeKeyFolder command = new(folder);
        Assert.Null(running.Use("never added"));
        string key = command.Add("desk-1", time.GetUtcNow());
        string late = command.Add("desk-1", time.GetUtcNow());

        Assert.Equal("desk-1", running.Use(key));
        Assert.Null(running.Use(key));
        time.Advance(OneTimeKeys.Life + TimeSpan.FromSeconds(1));
        Assert.Null(running.Use(late));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Added_key_stands_in_no_file_and_only_the_owner_sees_its_hash()
    {
        string key = new OneTimeKeyFolder(folder).Add("desk-1", time.GetUtcNow());
        string file = Assert.Single(Directory.GetFiles(folder));

        Assert.DoesNotContain(key, file + File.ReadAllText(file), StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(folder));
    }

    [Fact]
    public void Adding_a_key_clears_away_those_that_waited_too_long()
    {
        OneTimeKeyFolder command = new(folder);
        command.Add("desk-1", time.GetUtcNow());
        command.Add("desk-1", time.GetUtcNow() + OneTimeKeys.Life + TimeSpan.FromSeconds(1));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void Wrong_keys_shut_out_their_own_address_only_and_for_a_minute()
    {
        SignInAttempts attempts = new(time);
        for (int i = 0; i < SignInAttempts.WrongAMinute; i++) Assert.True(attempts.CountWrong(One));

        Assert.False(attempts.MayTry(One));
        Assert.True(attempts.MayTry(Other));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(attempts.MayTry(One));
    }

    [Fact]
    public void Wrong_keys_from_everywhere_meet_a_ceiling_that_shuts_out_nobody()
    {
        SignInAttempts attempts = new(time);
        int counted = 0;
        for (int i = 0; i < 1_000; i++)
            if (attempts.CountWrong(new IPAddress(i + 1L)))
                counted++;

        Assert.Equal(SignInAttempts.AllWrongAMinute, counted);
        Assert.True(attempts.MayTry(Other));
    }

    [Theory]
    [InlineData("192.0.2.7", "198.51.100.9", "192.0.2.7")]
    [InlineData("127.0.0.1", "198.51.100.9, 203.0.113.5", "203.0.113.5")]
    [InlineData("::1", "203.0.113.5", "203.0.113.5")]
    [InlineData("127.0.0.1", "unknown", "127.0.0.1")]
    [InlineData("127.0.0.1", null, "127.0.0.1")]
    [InlineData("::ffff:192.0.2.7", null, "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", null, "2001:db8:1:2::")]
    public void Client_is_the_peer_or_what_a_proxy_on_this_machine_says(string peer, string? forwarded, string client)
    {
        DefaultHttpContext context = new();
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        if (forwarded is not null) context.Request.Headers["X-Forwarded-For"] = forwarded;
        Assert.Equal(IPAddress.Parse(client), ClientAddress.Of(context));
    }

    [Fact]
    public void Allowance_is_an_addresss_own_and_fills_again()
    {
        Allowances allowances = new(perMinute: 60, burst: 2, time);
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => allowances.TryTake(One)));
        Assert.True(allowances.TryTake(Other));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => allowances.TryTake(One)));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
}
