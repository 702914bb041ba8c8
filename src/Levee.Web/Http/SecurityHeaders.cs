using Microsoft.AspNetCore.Http;

namespace Levee.Web.Http;

/// <summary>The headers that every answer of the console carries (CSP Level 3).</summary>
public static class SecurityHeaders
{
    /// <summary>The content policy: nothing from elsewhere, nothing inline.</summary>
    public const string Policy = "default-src 'self'; style-src 'self'; script-src 'self'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    internal static void Set(HttpResponse response)
    {
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers.CacheControl = "no-store";
    }
}
