using Levee.Casework.Access;
using Levee.Contracts;
using Levee.Web.SignIn;

namespace Levee.Tests.Web;

public sealed class PeopleBookTests
{
    private static string Line(string id, string key, string roles = "\"desk\"") =>
        $$"""{"id":"{{id}}","name":{"en":"Desk","zh":"坐席"},"unit":"Town","roles":[{{roles}}],"key_sha256":"{{key}}"}""";

    [Fact]
    public void Person_is_found_by_their_key_only()
    {
        PeopleBook book = PeopleBook.Parse($"[{Line("desk-1", PeopleBook.HashOf("open").ToString())}]");
        Assert.Equal("desk-1", book.FindByKey("open")?.Id);
        Assert.Equal([Role.Desk], book.Find("desk-1")!.Roles);
        Assert.Null(book.FindByKey("Open"));
    }

    [Theory]
    [InlineData("{}", "an array of people")]
    [InlineData("[1]", "person 1: an object")]
    [InlineData("[{\"id\":\"A b\"}]", "'id' must be")]
    [InlineData("[{\"id\":\"a\"}]", "'name' must be an object")]
    public void Wrong_file_says_what_was_expected(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => PeopleBook.Parse(json)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Unknown_role_and_short_key_are_named()
    {
        string hash = new('a', 64);
        Assert.Contains("'boss'", Assert.Throws<FormatException>(
            () => PeopleBook.Parse($"[{Line("a", hash, "\"boss\"")}]")).Message, StringComparison.Ordinal);
        Assert.Contains("64 hexadecimal", Assert.Throws<FormatException>(
            () => PeopleBook.Parse($"[{Line("a", "ab")}]")).Message, StringComparison.Ordinal);
        Assert.Contains("same key", Assert.Throws<FormatException>(
            () => PeopleBook.Parse($"[{Line("a", hash)},{Line("b", hash)}]")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Session_ends_when_signed_out_and_its_form_token_is_its_own()
    {
        Sessions sessions = new(TimeProvider.System);
        string cookie = sessions.Open(new Person("a", new Words("A", "甲"), "Town", [Role.Desk]));
        string token = sessions.FormToken("browser", cookie);
        Assert.True(sessions.IsFormToken(token, "browser", cookie));
        Assert.False(sessions.IsFormToken(token, "browser", session: null));
        Assert.False(sessions.IsFormToken(token, "other", cookie));
        sessions.Close(sessions.Find(cookie)!);
        Assert.Null(sessions.Find(cookie));
    }
}
