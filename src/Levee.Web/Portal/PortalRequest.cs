using Microsoft.AspNetCore.Http;

namespace Levee.Web.Portal;

/// <summary>A request of a citizen.</summary>
/// <param name="Context">The request.</param>
/// <param name="Frame">What every public page needs.</param>
internal sealed record PortalRequest(HttpContext Context, PortalFrame Frame)
{
    /// <summary>A value of the form; empty when absent.</summary>
    public async Task<string> FormAsync(string name)
    {
        IFormCollection form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        return form[name] is [{ Length: > 0 } value] ? value : "";
    }
}
