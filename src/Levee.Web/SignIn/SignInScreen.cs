using System.Net;
using Levee.Casework.Access;
using Levee.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.SignIn;

/// <summary>Sign-in by key or by a link that works once, sign-out, switches of language, theme and keys.</summary>
internal sealed class SignInScreen(ConsoleParts parts, Sessions sessions)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private readonly SignInAttempts attempts = new(parts.Time);

    public void Map(ConsoleRoutes routes)
    {
        routes.Open("/signin", isForm: false, Show);
        routes.Open("/signin", isForm: true, SignInAsync);
        routes.Open("/console/preferences", isForm: true, PreferAsync);
        routes.Form("/signout", ConsoleRoutes.Everybody, SignOut);
    }

    /// <summary>Shows the form, or uses up a printed link: the key leaves the address at once by a redirect.</summary>
    private Task<PageResult> Show(PageRequest request)
    {
        if (request.Session is not null) return Task.FromResult(PageResult.Go("/console"));
        if (request.Query("key") is not { } key)
            return Task.FromResult(Form(request.Query("used") is null ? null : "signin.used"));
        IPAddress client = ClientAddress.Of(request.Context);
        if (!attempts.MayTry(client)) return Task.FromResult(TooMany());
        if (parts.OneTimeKeys.Use(key) is { } id && parts.People.Find(id) is { } person)
            return Task.FromResult(Open(request, person));
        // A wrong link is redirected too, so that no key stays in the address.
        return Task.FromResult(attempts.CountWrong(client) ? PageResult.Go("/signin?used=1") : TooMany());
    }

    private async Task<PageResult> SignInAsync(PageRequest request)
    {
        IPAddress client = ClientAddress.Of(request.Context);
        if (!attempts.MayTry(client)) return TooMany();
        string key = await request.FormAsync("key") ?? "";
        if (parts.People.FindByKey(key) is { } person) return Open(request, person);
        return attempts.CountWrong(client) ? Form("signin.wrong", StatusCodes.Status403Forbidden) : TooMany();
    }

    private Task<PageResult> SignOut(PageRequest request)
    {
        sessions.Close(request.Signed);
        request.Context.Response.Cookies.Delete(Cookies.Session);
        return Task.FromResult(PageResult.Go("/signin"));
    }

    private async Task<PageResult> PreferAsync(PageRequest request)
    {
        if (await request.FormAsync("lang") is { } language && language is ("zh" or "en"))
            Cookies.Set(request.Context, Cookies.Language, language, Year);
        if (await request.FormAsync("theme") is { } theme && theme is ("light" or "dark"))
            Cookies.Set(request.Context, Cookies.ThemeName, theme, Year);
        if (await request.FormAsync("keys") is { } keys && keys is ("on" or "off"))
            Cookies.Set(request.Context, Cookies.Keys, keys, Year);
        string back = await request.FormAsync("back") ?? "/console";
        return PageResult.Go(IsOwn(back) ? back : "/console");
    }

    // What stands in a header must be what a browser writes into an address: no blanks, no line ends, ASCII only.
    private static bool IsOwn(string back) => back.All(letter => letter is > ' ' and < '\u007f')
        && (back is "/console" or "/signin" || back.StartsWith("/console/", StringComparison.Ordinal)
            || back.StartsWith("/console?", StringComparison.Ordinal));

    private PageResult Open(PageRequest request, Person person)
    {
        Cookies.Set(request.Context, Cookies.Session, sessions.Open(person), Sessions.Idle);
        return PageResult.Go("/console");
    }

    private static PageResult TooMany() => Form("signin.many", StatusCodes.Status429TooManyRequests);

    private static PageResult Form(string? wrong, int status = StatusCodes.Status200OK) =>
        PageResult.Of<SignInPage>(new SignInView(wrong), status);
}
