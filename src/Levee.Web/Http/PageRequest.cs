using Levee.Web.Shell;
using Levee.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace Levee.Web.Http;

/// <summary>A request after sign-in and form checks.</summary>
/// <param name="Context">The request.</param>
/// <param name="Frame">What every page needs.</param>
/// <param name="Session">Who asks; null on pages outside the sign-in.</param>
internal sealed record PageRequest(HttpContext Context, PageFrame Frame, Session? Session)
{
    /// <summary>The session of a page that has one.</summary>
    public Session Signed => Session ?? throw new InvalidOperationException("this page is behind the sign-in");

    /// <summary>A value of the query, or null.</summary>
    public string? Query(string name) => Context.Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>A value of the path.</summary>
    public string Route(string name) => (string?)Context.Request.RouteValues[name] ?? "";

    /// <summary>A value of the form, or null.</summary>
    public async Task<string?> FormAsync(string name)
    {
        IFormCollection form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        return form[name] is [{ Length: > 0 } value] ? value : null;
    }
}
