using Levee.Web.Shell;
using Levee.Web.SignIn;
using Levee.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Http;

/// <summary>The cookies: session, browser (for form tokens), language, theme, keys. None reaches script.</summary>
internal static class Cookies
{
    public const string Session = "levee-session";
    public const string Browser = "levee-browser";
    public const string Language = "levee-lang";
    public const string ThemeName = "levee-theme";
    public const string Keys = "levee-keys";

    public static string? Read(HttpContext context, string name) => context.Request.Cookies[name];

    /// <summary>The browser's own random value; set when it has none.</summary>
    public static string BrowserOf(HttpContext context)
    {
        if (Read(context, Browser) is { Length: 43 } known) return known;
        if (context.Items[Browser] is string set) return set;
        string fresh = Sessions.NewToken();
        context.Items[Browser] = fresh;
        Set(context, Browser, fresh, TimeSpan.FromDays(30));
        return fresh;
    }

    public static void Set(HttpContext context, string name, string value, TimeSpan? age) =>
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/",
            MaxAge = age, IsEssential = true,
        });

    public static Text TextOf(HttpContext context) => Read(context, Language) switch
    {
        "zh" => Text.Zh,
        "en" => Text.En,
        _ => context.Request.Headers.AcceptLanguage.ToString().TrimStart().StartsWith("zh", StringComparison.Ordinal)
            ? Text.Zh
            : Text.En,
    };

    public static Theme ThemeOf(HttpContext context) => Read(context, ThemeName) switch
    {
        "light" => Theme.Light,
        "dark" => Theme.Dark,
        _ => Theme.Auto,
    };
}
